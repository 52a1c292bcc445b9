package org.theragraph.corpora.facts;

import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * A document with everything found in it.
 *
 * <p>Made only when every span lies in the document and equals the text stored beside it: this is
 * the contract that readers of the format rely on.
 */
public record DocumentFacts(Document document, List<Mention> mentions, List<Evidence> evidence) {
  /**
   * Checks the spans.
   *
   * @throws FactsException if a span does not equal its stored text
   */
  public DocumentFacts {
    mentions = List.copyOf(mentions);
    evidence = List.copyOf(evidence);
    mentions.forEach(mention -> check(document, mention));
    evidence.forEach(item -> check(document, item));
  }

  /** Throws unless the mention's span equals its text. */
  public static void check(Document document, Mention mention) {
    requireOwn(document, mention.document());
    requireEqual(document, mention.span(), mention.text(), "text");
  }

  /** Throws unless sentence, subject, object and cue lie in the text and the sentence equals it. */
  public static void check(Document document, Evidence evidence) {
    requireOwn(document, evidence.document());
    requireEqual(document, evidence.sentence(), evidence.text(), "sentence");
    requireInside(document, evidence.subject(), "subject");
    requireInside(document, evidence.object(), "object");
    Span cue = evidence.cue();
    if (cue != null) {
      requireInside(document, cue, "cue");
    }
  }

  private static void requireOwn(Document document, String id) {
    if (!id.equals(document.id())) {
      throw new FactsException("document: is %s, not %s".formatted(id, document.id()));
    }
  }

  private static void requireEqual(Document document, Span span, String text, String field) {
    requireInside(document, span, field);
    if (!document
        .text()
        .regionMatches(span.start(), text, 0, Math.max(span.length(), text.length()))) {
      throw new FactsException(
          "%s: [%d, %d) of %s is '%s' in the text but '%s' beside it"
              .formatted(
                  field, span.start(), span.end(), document.id(), span.of(document.text()), text));
    }
  }

  private static void requireInside(Document document, Span span, String field) {
    if (span.length() == 0 || span.end() > document.text().length()) {
      throw new FactsException(
          "%s: [%d, %d) of %s is empty or lies outside the text of %d units"
              .formatted(field, span.start(), span.end(), document.id(), document.text().length()));
    }
  }
}
