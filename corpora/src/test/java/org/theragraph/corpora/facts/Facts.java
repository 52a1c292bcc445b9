package org.theragraph.corpora.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Section;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;
import org.theragraph.corpora.model.Statement;

/** A small folder of facts that keeps the contract. */
final class Facts {
  static final Concept DRUG =
      new Concept(
          Curie.parse("DRUGBANK:DB1"),
          ConceptType.DRUG,
          "widgetumab",
          List.of("WGT-1"),
          List.of(Curie.parse("CHEBI:1")),
          List.of(),
          false);
  static final Concept DISEASE = Concept.ofText(ConceptType.DISEASE, "gout");
  static final Document DOCUMENT =
      Document.of(
          "pmid:1",
          DocumentKind.ABSTRACT,
          "Widgets 😀",
          "Widgetumab treats gout.",
          List.of(new Section("RESULTS", new Span(0, 23))),
          new Citation("https://x.test/", "2020-09", "J"));
  static final Statement STATEMENT =
      new Statement(
          ClaimHash.statement(DRUG.id(), Predicate.TREATS, DISEASE.id(), Qualifiers.NONE),
          DRUG.id(),
          Predicate.TREATS,
          DISEASE.id(),
          Qualifiers.NONE,
          0.75,
          1,
          1);

  private Facts() {}

  static Span span(String part) {
    int start = DOCUMENT.text().indexOf(part);
    return new Span(start, start + part.length());
  }

  static Mention mention(String part, Concept concept) {
    return new Mention(
        DOCUMENT.id(), span(part), part, concept.type(), concept.id(), 0.5, "vocabulary");
  }

  static Evidence evidence() {
    Span sentence = span("Widgetumab treats gout.");
    Span subject = span("Widgetumab");
    Span object = span("gout");
    return new Evidence(
        ClaimHash.evidence(STATEMENT.id(), DOCUMENT.id(), sentence, subject, object),
        STATEMENT.id(),
        DOCUMENT.id(),
        sentence,
        subject,
        object,
        span("treats"),
        "Widgetumab treats gout.",
        Polarity.AFFIRMED,
        Certainty.CERTAIN,
        Stage.POSITIVE,
        0.9,
        "rules/treats@1");
  }

  static DocumentFacts facts() {
    return new DocumentFacts(
        DOCUMENT,
        List.of(mention("Widgetumab", DRUG), mention("gout", DISEASE)),
        List.of(evidence()));
  }

  /** Writes the folder: also a near-copy, and one quarantined input. */
  static void write(Path folder) throws IOException {
    try (FactsWriter writer = new FactsWriter(folder)) {
      writer.write(facts());
      Document copy = DOCUMENT.withId("pmid:2").withDuplicateOf("pmid:1");
      writer.write(new DocumentFacts(copy, List.of(), List.of()));
      writer.write(new Quarantine("a.gz", null, Quarantine.Reason.BROKEN, "cut off"));
      writer.writeConcepts(List.of(DISEASE, DRUG));
      writer.writeStatements(List.of(STATEMENT));
    }
  }
}
