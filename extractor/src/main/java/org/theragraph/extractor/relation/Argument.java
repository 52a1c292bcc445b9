package org.theragraph.extractor.relation;

import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * What may be subject or object of a relation in a sentence: a mention, or words that stand for one
 * ("the drug").
 *
 * @param place in this sentence, into canonical text
 * @param named the mention it names or stands for; may lie in another sentence
 */
public record Argument(Span place, Mention named) {
  static Argument of(Mention mention) {
    return new Argument(mention.span(), mention);
  }

  public ConceptType type() {
    return named.type();
  }

  /** The concept, or the local identifier of the name where it has none. */
  public Curie concept() {
    return idOf(named);
  }

  /** Whether these words stand for a name rather than being it. */
  public boolean isAnaphor() {
    return !place.equals(named.span());
  }

  /** The concept of a mention, or the local identifier of its name where it has none. */
  public static Curie idOf(Mention mention) {
    Curie concept = mention.concept();
    return concept != null ? concept : Curie.ofText(mention.type(), mention.text());
  }
}
