package org.theragraph.extractor.relation;

import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;

/**
 * What all rules have in common.
 *
 * @param id short and stable: it stands in evidence as {@code rules/<id>@<version>}
 * @param denies whether its words themselves deny: "failed in", "no effect on"; written {@code
 *     !TREATS}
 * @param probability that a sentence matched by the rule says this
 * @param documentation one line for a person
 * @param example a sentence with its mentions marked: {@code [daratumumab|DRUG]}
 */
record RuleHead(
    String id,
    Predicate predicate,
    boolean denies,
    Qualifiers qualifiers,
    double probability,
    String documentation,
    String example) {
  private static final String DENIED = "!";

  /**
   * Reads the cells that all rules have.
   *
   * @param predicate with {@code !} before it when the rule denies
   */
  static RuleHead parse(
      String id,
      String predicate,
      String qualifiers,
      String probability,
      String documentation,
      String example) {
    boolean denies = predicate.startsWith(DENIED);
    return new RuleHead(
        id,
        Predicate.valueOf(denies ? predicate.substring(DENIED.length()) : predicate),
        denies,
        qualifiers(qualifiers),
        Double.parseDouble(probability),
        documentation,
        example);
  }

  /** Reads {@code action=INHIBITS}, {@code -} for none. */
  private static Qualifiers qualifiers(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : text.equals("-") ? new String[0] : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not a qualifier: '" + pair + "'; write name=VALUE");
      }
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new Qualifiers(values);
  }
}
