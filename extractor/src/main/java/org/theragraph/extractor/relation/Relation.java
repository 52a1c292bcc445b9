package org.theragraph.extractor.relation;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/**
 * What a sentence says of two mentions.
 *
 * @param subject may lie in another sentence
 * @param object may lie in another sentence
 * @param sentence into canonical text
 * @param cue into canonical text, inside the sentence
 * @param extractor rule with its version
 */
public record Relation(
    Predicate predicate,
    Qualifiers qualifiers,
    Mention subject,
    Mention object,
    Span sentence,
    Span cue,
    Polarity polarity,
    Certainty certainty,
    @Nullable Stage stage,
    double probability,
    String extractor) {

  public Relation withProbability(double other) {
    return new Relation(
        predicate,
        qualifiers,
        subject,
        object,
        sentence,
        cue,
        polarity,
        certainty,
        stage,
        other,
        extractor);
  }
}
