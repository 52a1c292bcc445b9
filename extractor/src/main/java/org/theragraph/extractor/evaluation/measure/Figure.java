package org.theragraph.extractor.evaluation.measure;

import java.util.List;

/**
 * A figure with its interval.
 *
 * @param of type, predicate or pair of types
 * @param value {@link Task#headline} of the counts
 * @param low end of the 95 % interval of the value
 * @param high end of the 95 % interval of the value
 */
public record Figure(Task task, String of, Counts counts, double value, double low, double high) {

  /** The figure of the counts of documents. */
  public static Figure of(Task task, String of, List<Counts> documents) {
    Counts sum = documents.stream().reduce(Counts.NONE, Counts::plus);
    Bootstrap.Interval interval = Bootstrap.interval(documents, task::headline);
    return new Figure(task, of, sum, task.headline(sum), interval.low(), interval.high());
  }
}
