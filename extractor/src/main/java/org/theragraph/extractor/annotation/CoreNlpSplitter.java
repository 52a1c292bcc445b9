package org.theragraph.extractor.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Span;

/**
 * Splits with CoreNLP's default tokeniser, which keeps {@code anti-CD38} whole and parts {@code
 * IL-6R/JAK} at the slash. Thread-safe.
 */
public final class CoreNlpSplitter implements SentenceSplitter {
  private static final String OPTIONS = "invertible=true,untokenizable=noneKeep";

  /** Longer sentences are cut: tables that lost their rows would cost minutes to parse. */
  private static final int MAX_TOKENS = 400;

  private final CoreLabelTokenFactory tokens = new CoreLabelTokenFactory(true);
  private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

  @Override
  public List<Sentence> split(Document document) {
    List<Sentence> split = new ArrayList<>();
    for (Span segment : Segments.of(document)) {
      String text = segment.of(document.text());
      List<CoreLabel> labels =
          new PTBTokenizer<>(new StringReader(text), tokens, OPTIONS).tokenize();
      for (List<CoreLabel> sentence : sentences.process(labels)) {
        add(sentence, segment.start(), document.text(), split);
      }
    }
    return split;
  }

  private static void add(
      List<CoreLabel> labels, int offset, String text, List<Sentence> sentences) {
    for (int from = 0; from < labels.size(); from += MAX_TOKENS) {
      List<Token> part = new ArrayList<>();
      for (CoreLabel label : labels.subList(from, Math.min(labels.size(), from + MAX_TOKENS))) {
        Span span = new Span(label.beginPosition(), label.endPosition()).shift(offset);
        if (!span.of(text).isBlank()) {
          part.add(new Token(span, span.of(text)));
        }
      }
      if (!part.isEmpty()) {
        Span span = new Span(part.get(0).span().start(), part.get(part.size() - 1).span().end());
        sentences.add(new Sentence(sentences.size(), span, part));
      }
    }
  }
}
