package org.theragraph.extractor.evaluation.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the counts of documents by task and type. Figures come in the order of first mention. */
public final class Tally {
  private final Map<Key, List<Counts>> counts = new LinkedHashMap<>();

  private record Key(Task task, String of) {}

  /** Adds the counts of one document. */
  public void add(Task task, String of, Counts ofDocument) {
    counts.computeIfAbsent(new Key(task, of), key -> new ArrayList<>()).add(ofDocument);
  }

  /** The figures, by task; those that neither text nor gold gave a thing to count are left out. */
  public List<Figure> figures() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(c -> c.said() + c.gold() > 0))
        .map(entry -> Figure.of(entry.getKey().task(), entry.getKey().of(), entry.getValue()))
        .sorted(java.util.Comparator.comparing(Figure::task))
        .toList();
  }
}
