package org.theragraph.extractor.evaluation.gold;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.Qualifiers;

/** What a claim says a drug does to its target, in the words of the tasks. */
final class Actions {
  private static final Map<String, String> WORDS =
      EvaluationTable.rows("actions.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private Actions() {}

  static String of(Qualifiers qualifiers) {
    String action = qualifiers.values().getOrDefault("action", RelationTask.NONE);
    return WORDS.getOrDefault(action, action);
  }

  /** All words, for tests. */
  static List<String> words() {
    return WORDS.values().stream().distinct().sorted().toList();
  }
}
