package org.theragraph.extractor.evaluation.gold;

import java.util.List;
import org.theragraph.extractor.evaluation.measure.Figure;
import org.theragraph.extractor.evaluation.measure.Judged;

/**
 * How the extractor fared on a corpus.
 *
 * @param documents scored
 * @param documentsPerSecond end to end, on one thread; depends on the machine
 * @param judged evidence that the corpus can judge
 */
public record CorpusScore(
    String corpus,
    int documents,
    double documentsPerSecond,
    List<Figure> figures,
    List<Judged> judged) {
  public CorpusScore {
    figures = List.copyOf(figures);
    judged = List.copyOf(judged);
  }
}
