package org.theragraph.extractor.relation;

import java.util.regex.Pattern;
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
  private static final Pattern EFFECT_WORD =
      Pattern.compile(
          "(?:[\\w-]+ )*(?:side|adverse|unwanted|undesirable)[ -](?:effects?|events?|reactions?)"
              + "|(?:[\\w-]+ )*toxicit(?:y|ies)|S?AEs?",
          Pattern.CASE_INSENSITIVE);

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

  /** Whether it is "side effects", "adverse events" or the like, which name no effect. */
  public boolean isEffectWord() {
    return type() == ConceptType.DISEASE && EFFECT_WORD.matcher(named.text()).matches();
  }

  /** Whether it is a symptom or finding rather than a disease. */
  public boolean isSymptom() {
    Curie concept = named.concept();
    return isEffectWord() || (concept != null && Symptoms.isSymptom(concept));
  }

  /** The concept of a mention, or the local identifier of its name where it has none. */
  public static Curie idOf(Mention mention) {
    Curie concept = mention.concept();
    return concept != null ? concept : Curie.ofText(mention.type(), mention.text());
  }
}
