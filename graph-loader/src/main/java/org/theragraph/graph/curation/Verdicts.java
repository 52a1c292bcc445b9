package org.theragraph.graph.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;

/** From events to what holds: the last word of each curator on each target. */
public final class Verdicts {
  private static final Comparator<Decision> BY_TIME =
      Comparator.comparing(Decision::time).thenComparing(Decision::id);

  private Verdicts() {}

  /**
   * The decisions that count, by target and curator. Comments and what was taken back do not count;
   * an undo that was itself taken back does nothing.
   */
  public static Map<String, Map<String, Decision>> lastWords(Collection<Decision> decisions) {
    List<Decision> ordered = new ArrayList<>(decisions);
    ordered.sort(BY_TIME);
    Set<String> undone = Undone.among(ordered);
    Map<String, Map<String, Decision>> last = new LinkedHashMap<>();
    for (Decision decision : ordered) {
      boolean counts =
          decision.kind() != DecisionKind.COMMENT && decision.kind() != DecisionKind.UNDO;
      if (counts && !undone.contains(decision.id())) {
        last.computeIfAbsent(decision.target(), target -> new TreeMap<>())
            .put(decision.curator(), decision);
      }
    }
    return last;
  }

  /** What the curators of each target say together, by the target's id. */
  public static Map<String, Verdict> of(Collection<Decision> decisions) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    lastWords(decisions).forEach((target, words) -> verdicts.put(target, verdict(words.values())));
    return verdicts;
  }

  private static Verdict verdict(Collection<Decision> words) {
    int no = (int) words.stream().filter(word -> word.kind() == DecisionKind.REJECT).count();
    Correction correction =
        words.stream()
            .filter(word -> word.kind() == DecisionKind.CORRECT)
            .max(BY_TIME)
            .map(Decision::correction)
            .orElse(Correction.NONE);
    return Verdict.of(words.size() - no, no, correction);
  }
}
