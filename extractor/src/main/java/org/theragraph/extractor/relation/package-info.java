/**
 * From sentences with mentions to relations with polarity, certainty and stage.
 *
 * <p>The knowledge is data: {@code theragraph/relation/phrase-rules.tsv} (patterns over a sentence
 * whose mentions are masked by their types), {@code dependency-rules.tsv} (a cue word and the
 * dependency paths from it to subject and object) and {@code cues.tsv} (words of negation, doubt
 * and stage). Every rule has a line of documentation and an example that a test runs.
 *
 * <p>Beside the rules, {@link org.theragraph.extractor.relation.PairRelationExtractor} takes what
 * the neural reader sees between two mentions; {@code triggers.tsv} lends it cues.
 *
 * <p>To add a relation, add a row. Look at {@link Mask} for what a phrase rule sees and at {@link
 * RolePath} for the language of dependency rules.
 */
@NullMarked
package org.theragraph.extractor.relation;

import org.jspecify.annotations.NullMarked;
