package org.theragraph.cli.transfer;

import java.util.EnumMap;
import java.util.Map;
import org.theragraph.cli.history.PastTexts;

/** What counts for a use besides the paths that lead to it. */
public enum Signal {
  NAMED_TOGETHER("documents that name both"),
  TERMS_SHARED("terms that are named with both");

  private final String words;

  Signal(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** All signals of the concepts that are named with one. */
  public static Map<Signal, Map<String, Double>> of(PastTexts texts, String concept) {
    return Map.of(
        NAMED_TOGETHER, texts.namedTogether(concept), TERMS_SHARED, texts.termsShared(concept));
  }

  /**
   * The signals of one concept.
   *
   * @param all by signal and concept
   */
  public static Map<Signal, Double> at(Map<Signal, Map<String, Double>> all, String concept) {
    Map<Signal, Double> here = new EnumMap<>(Signal.class);
    all.forEach((signal, counts) -> here.put(signal, counts.getOrDefault(concept, 0.0)));
    return here;
  }
}
