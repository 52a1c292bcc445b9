package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.facts.FactsWriter;
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
import org.theragraph.corpora.model.Retraction;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;
import org.theragraph.corpora.model.Statement;

/** A small folder of facts: one sentence a document, "DRUG verb OBJECT." */
final class Folder {
  static final Concept DARATUMUMAB =
      concept("DRUGBANK:DB09331", ConceptType.DRUG, "daratumumab", List.of("Darzalex"));
  static final Concept CD38 = concept("HGNC:1667", ConceptType.TARGET, "CD38", List.of());
  static final Concept AUTOIMMUNE =
      concept("MONDO:0007179", ConceptType.DISEASE, "autoimmune disease", List.of());
  static final Concept LUPUS =
      new Concept(
          Curie.parse("MONDO:0007915"),
          ConceptType.DISEASE,
          "systemic lupus erythematosus",
          List.of("SLE", "lupus"),
          List.of(Curie.parse("MESH:D008180")),
          List.of(AUTOIMMUNE.id()),
          false);

  private final Map<Curie, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final List<DocumentFacts> documents = new ArrayList<>();

  static Concept concept(String id, ConceptType type, String name, List<String> synonyms) {
    return new Concept(Curie.parse(id), type, name, synonyms, List.of(), List.of(), false);
  }

  /** What a document says. */
  record Claim(
      Concept subject,
      Predicate predicate,
      Concept object,
      Polarity polarity,
      Certainty certainty) {
    static Claim of(Concept subject, Predicate predicate, Concept object) {
      return new Claim(subject, predicate, object, Polarity.AFFIRMED, Certainty.CERTAIN);
    }

    Claim denied() {
      return new Claim(subject, predicate, object, Polarity.NEGATED, certainty);
    }

    Claim possible() {
      return new Claim(subject, predicate, object, polarity, Certainty.POSSIBLE);
    }

    Statement statement() {
      Qualifiers qualifiers =
          predicate == Predicate.TARGETS ? Qualifiers.of("action", "BINDS") : Qualifiers.NONE;
      String id = ClaimHash.statement(subject.id(), predicate, object.id(), qualifiers);
      return new Statement(id, subject.id(), predicate, object.id(), qualifiers, 0.5, 1, 1);
    }
  }

  static final Claim BINDS = Claim.of(DARATUMUMAB, Predicate.TARGETS, CD38);
  static final Claim TREATS = Claim.of(DARATUMUMAB, Predicate.TREATS, LUPUS);

  Folder with(Concept concept) {
    concepts.put(concept.id(), concept);
    return this;
  }

  Folder says(String document, Claim claim) {
    return says(document, null, claim);
  }

  Folder says(String document, String duplicateOf, Claim claim) {
    return says(document, duplicateOf, claim, claim.object().name());
  }

  /** Calls the object by one of its other names. */
  Folder says(String document, String duplicateOf, Claim claim, String object) {
    return says(document, duplicateOf, claim, object, "In " + document + " ", "");
  }

  /** A sentence that may stand word for word in other documents, too. */
  Folder quotes(String document, Claim claim) {
    String start = "In the trial, as was announced, ";
    return says(document, null, claim, claim.object().name(), start, " So far " + document + ".");
  }

  /** A sentence and more: the text before the subject, and what follows the sentence. */
  Folder says(String document, Claim claim, String start, String rest) {
    return says(document, null, claim, claim.object().name(), start, rest);
  }

  private Folder says(
      String document, String duplicateOf, Claim claim, String object, String start, String rest) {
    with(claim.subject()).with(claim.object());
    Statement statement = claim.statement();
    statements.put(statement.id(), statement);
    String subject = claim.subject().name();
    String cue = claim.predicate().name();
    String text = start + subject + " " + cue + " " + object + ".";
    Span sentence = new Span(0, text.length());
    Span first = new Span(start.length(), start.length() + subject.length());
    Span second = new Span(first.end() + cue.length() + 2, text.length() - 1);
    Evidence evidence =
        new Evidence(
            ClaimHash.evidence(statement.id(), document, sentence, first, second),
            statement.id(),
            document,
            sentence,
            first,
            second,
            new Span(first.end() + 1, first.end() + 1 + cue.length()),
            text,
            claim.polarity(),
            claim.certainty(),
            claim.predicate().hasStage() ? Stage.POSITIVE : null,
            0.9,
            "test@1");
    documents.add(
        new DocumentFacts(
            Document.of(document, DocumentKind.TEXT, null, text + rest, List.of(), Citation.NONE)
                .withDuplicateOf(duplicateOf),
            List.of(
                mention(document, first, subject, claim.subject()),
                mention(document, second, object, claim.object())),
            List.of(evidence)));
    return this;
  }

  /** A document in which nothing was found. */
  Folder silent(String document, String text) {
    documents.add(
        new DocumentFacts(
            Document.of(document, DocumentKind.TEXT, null, text, List.of(), Citation.NONE),
            List.of(),
            List.of()));
    return this;
  }

  /** What the publisher of one of the documents says of it. */
  Folder retraction(String document, Retraction retraction) {
    documents.replaceAll(
        each ->
            each.document().id().equals(document)
                ? new DocumentFacts(
                    each.document().withRetraction(retraction), each.mentions(), each.evidence())
                : each);
    return this;
  }

  /** A document that names something and says nothing of it. */
  Folder names(String document, Concept concept) {
    String text = concept.name() + " was there.";
    documents.add(
        new DocumentFacts(
            Document.of(document, DocumentKind.TEXT, null, text, List.of(), Citation.NONE),
            List.of(
                mention(document, new Span(0, concept.name().length()), concept.name(), concept)),
            List.of()));
    return this;
  }

  private static Mention mention(String document, Span span, String text, Concept concept) {
    Curie id = concept.ungrounded() ? null : concept.id();
    return new Mention(document, span, text, concept.type(), id, 1.0, "vocabulary");
  }

  Path in(Path folder) throws IOException {
    try (FactsWriter out = new FactsWriter(folder)) {
      for (DocumentFacts each : documents) {
        out.write(each);
      }
      out.writeConcepts(concepts.values());
      out.writeStatements(statements.values());
    }
    return folder;
  }
}
