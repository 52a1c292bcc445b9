package org.theragraph.extractor.assembly;

import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.extractor.relation.Argument;
import org.theragraph.extractor.relation.Relation;

/** A piece of evidence with what it bears on, in full. */
public record Claim(
    Evidence evidence,
    Curie subject,
    Predicate predicate,
    Curie object,
    Qualifiers qualifiers,
    Mention subjectMention,
    Mention objectMention) {

  /** Gives a relation its hashes. */
  public static Claim of(Document document, Relation relation) {
    Curie subject = Argument.idOf(relation.subject());
    Curie object = Argument.idOf(relation.object());
    String statement =
        ClaimHash.statement(subject, relation.predicate(), object, relation.qualifiers());
    String id =
        ClaimHash.evidence(
            statement,
            document.id(),
            relation.sentence(),
            relation.subject().span(),
            relation.object().span());
    Evidence evidence =
        new Evidence(
            id,
            statement,
            document.id(),
            relation.sentence(),
            relation.subject().span(),
            relation.object().span(),
            relation.cue(),
            relation.sentence().of(document.text()),
            relation.polarity(),
            relation.certainty(),
            relation.stage(),
            relation.probability(),
            relation.extractor());
    return new Claim(
        evidence,
        subject,
        relation.predicate(),
        object,
        relation.qualifiers(),
        relation.subject(),
        relation.object());
  }
}
