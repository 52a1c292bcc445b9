package org.theragraph.extractor.evaluation;

import java.util.List;
import java.util.function.ToIntFunction;
import org.theragraph.extractor.evaluation.measure.Figure;
import org.theragraph.extractor.evaluation.measure.Judged;

/**
 * The scores of all documents of a press gold set.
 *
 * @param figures by predicate, and of polarity, certainty, stage and traps
 * @param judged evidence that the annotators' relations judge
 * @param documentsPerSecond end to end, on one thread; depends on the machine
 */
public record PressScore(
    List<DocumentScore> documents,
    List<Figure> figures,
    List<Judged> judged,
    double documentsPerSecond) {
  public PressScore {
    figures = List.copyOf(figures);
    judged = List.copyOf(judged);
    documents = List.copyOf(documents);
  }

  public int found() {
    return sum(score -> score.found().size());
  }

  public int missed() {
    return sum(score -> score.missed().size());
  }

  public int wrong() {
    return sum(score -> score.wrong().size());
  }

  public double precision() {
    return share(found(), found() + wrong());
  }

  public double recall() {
    return share(found(), found() + missed());
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Share of found relations whose certainty is right too. */
  public double certaintyAccuracy() {
    return share(sum(DocumentScore::certain), found());
  }

  public int trapsEmitted() {
    return sum(score -> score.trapsEmitted().size());
  }

  public int traps() {
    return sum(DocumentScore::traps);
  }

  /** Relations said of documents that hold none. */
  public int onControls() {
    return sum(score -> score.control() ? score.wrong().size() : 0);
  }

  public int inferredFound() {
    return sum(DocumentScore::inferredFound);
  }

  public int inferred() {
    return sum(DocumentScore::inferred);
  }

  private int sum(ToIntFunction<DocumentScore> part) {
    return documents.stream().mapToInt(part).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
