package org.theragraph.extractor.evaluation.measure;

import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Predicate;

/**
 * A piece of evidence that a gold corpus can judge.
 *
 * @param given whether mentions were given
 * @param extractor rule or model with its version
 * @param probability that it was given
 */
public record Judged(
    DocumentKind kind,
    Predicate predicate,
    boolean given,
    String extractor,
    double probability,
    boolean right) {

  public Judged withProbability(double other) {
    return new Judged(kind, predicate, given, extractor, other, right);
  }
}
