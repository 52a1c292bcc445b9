package org.theragraph.extractor.relation;

import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;

/**
 * A relation that a rule sees in a sentence, before polarity, certainty and stage are read.
 *
 * @param denied whether the rule's own words deny it
 * @param cue the words that carry the predicate, into canonical text
 * @param rule id of the rule
 * @param probability that a sentence matched by the rule says this
 */
record Candidate(
    Predicate predicate,
    boolean denied,
    Qualifiers qualifiers,
    Argument subject,
    Argument object,
    Span cue,
    String rule,
    double probability) {
  Candidate with(Argument newSubject, Argument newObject) {
    return new Candidate(
        predicate, denied, qualifiers, newSubject, newObject, cue, rule, probability);
  }
}
