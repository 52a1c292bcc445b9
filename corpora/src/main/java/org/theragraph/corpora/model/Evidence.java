package org.theragraph.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * One place in one document that bears on a statement.
 *
 * @param id {@link ClaimHash#evidence} of statement, document and spans
 * @param statement id of the statement
 * @param document id of the document
 * @param subject the subject's span; may lie in an earlier sentence
 * @param object the object's span; may lie in an earlier sentence
 * @param cue the words that carry the predicate, polarity or stage
 * @param text the sentence's own text
 * @param stage only for predicates with {@link Predicate#hasStage}
 * @param probability that the sentence says this, 0..1
 * @param extractor rule or model with its version, for example {@code rules/treats-passive@1}
 */
public record Evidence(
    String id,
    String statement,
    String document,
    Span sentence,
    Span subject,
    Span object,
    @Nullable Span cue,
    String text,
    Polarity polarity,
    Certainty certainty,
    @Nullable Stage stage,
    double probability,
    String extractor) {}
