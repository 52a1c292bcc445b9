package org.theragraph.extractor.annotation;

import java.util.List;
import org.theragraph.corpora.model.Span;

/**
 * A sentence and its tokens.
 *
 * @param index number of the sentence in its document, from 0
 * @param span into the document's canonical text, from first to last token
 */
public record Sentence(int index, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Indexes of the first and one past the last token that touch a span; equal when none does. */
  public Span tokensOf(Span place) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).span().end() <= place.start()) {
      first++;
    }
    int end = first;
    while (end < tokens.size() && tokens.get(end).span().start() < place.end()) {
      end++;
    }
    return new Span(first, end);
  }
}
