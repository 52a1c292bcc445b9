package org.theragraph.extractor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;

/**
 * A relation, or a trap, of the press gold set.
 *
 * @param claim what is said
 * @param certainty {@code fact}, {@code speculative} or {@code planned}; null for a trap
 * @param inSentence whether one sentence names both ends
 * @param optional neither right nor wrong
 * @param inferred needs reading between the lines: reported apart
 * @param lenient a second predicate that is as right
 */
record GoldRelation(
    Claim claim,
    @Nullable String certainty,
    boolean inSentence,
    boolean optional,
    boolean inferred,
    @Nullable Predicate lenient) {
  /** Subject and object are names of entities. */
  record Claim(String subject, Predicate predicate, String object, Polarity polarity) {}

  /** What the annotators call some predicates. */
  private static final Map<String, Predicate> NAMES =
      Map.of(
          "STUDIED_IN", Predicate.STUDIED_FOR,
          "NOT_EFFECTIVE", Predicate.TREATS,
          "EXPRESSED_ON", Predicate.EXPRESSED_IN,
          "DEPLETES_OR_MODULATES", Predicate.AFFECTS,
          "CAUSES_ADVERSE", Predicate.CAUSES);

  static GoldRelation parse(JsonNode node) {
    String name = node.get("predicate").asText();
    boolean negated =
        name.equals("NOT_EFFECTIVE") || node.path("polarity").asText().equals("negated");
    return new GoldRelation(
        new Claim(
            node.get("subject").asText(),
            predicate(name),
            node.get("object").asText(),
            negated ? Polarity.NEGATED : Polarity.AFFIRMED),
        node.has("certainty") ? node.get("certainty").asText() : null,
        node.path("scope").asText().equals("sentence"),
        node.path("optional").asBoolean(),
        node.path("inferred").asBoolean(),
        node.has("lenient") ? predicate(node.get("lenient").asText()) : null);
  }

  private static Predicate predicate(String name) {
    Predicate known = NAMES.get(name);
    return known != null ? known : Predicate.valueOf(name);
  }
}
