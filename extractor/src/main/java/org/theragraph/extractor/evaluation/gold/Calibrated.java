package org.theragraph.extractor.evaluation.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.theragraph.extractor.evaluation.measure.Judged;
import org.theragraph.extractor.evaluation.measure.Reliability;

/**
 * How far the probabilities of one kind of evidence can be trusted.
 *
 * @param of predicate, or kind of document, or all
 * @param given whether mentions were given
 */
public record Calibrated(String of, boolean given, Reliability reliability) {
  /** Fewer say nothing. */
  private static final int FEWEST = 10;

  /** All evidence of some corpora, then by predicate, then by kind of document. */
  public static List<Calibrated> of(Collection<CorpusScore> scores) {
    List<Judged> evidence = scores.stream().flatMap(score -> score.judged().stream()).toList();
    List<Calibrated> rows = new ArrayList<>();
    rows.addAll(by(evidence, judged -> "all"));
    rows.addAll(by(evidence, judged -> judged.predicate().name()));
    rows.addAll(by(evidence, judged -> judged.kind().code()));
    return rows;
  }

  private static List<Calibrated> by(List<Judged> evidence, Function<Judged, String> of) {
    Map<String, Map<Boolean, List<Judged>>> groups =
        evidence.stream()
            .collect(
                Collectors.groupingBy(of, TreeMap::new, Collectors.partitioningBy(Judged::given)));
    List<Calibrated> rows = new ArrayList<>();
    groups.forEach(
        (name, byGiven) ->
            byGiven.forEach(
                (given, judged) -> {
                  if (judged.size() >= FEWEST) {
                    rows.add(new Calibrated(name, given, Reliability.of(judged)));
                  }
                }));
    return rows;
  }

  /** As people read it. */
  public String mentions() {
    return given ? "given" : "recognised";
  }
}
