package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Statement;

/**
 * Reads a whole folder before the first write: every id once, every end there, every span equal to
 * its text. Keeps the documents in memory while it checks.
 */
final class FolderCheck {
  private final FactsReader facts;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<Curie, ConceptType> concepts = new HashMap<>();
  private final Set<String> statements = new HashSet<>();
  private final Set<String> supported = new HashSet<>();
  private final Set<String> evidence = new HashSet<>();
  private long mentions;

  private FolderCheck(Path folder) {
    this.facts = new FactsReader(folder);
  }

  /**
   * What a good folder holds.
   *
   * @param evidence ids
   */
  record Contents(
      long documents, long concepts, long statements, Set<String> evidence, long mentions) {}

  /**
   * Checks a folder.
   *
   * @throws FactsException that names file, line and id if it breaks the format
   */
  static Contents check(Path folder) throws IOException {
    return new FolderCheck(folder).run();
  }

  private Contents run() throws IOException {
    facts.documents(this::document);
    facts.concepts(this::concept);
    facts.statements(this::statement);
    facts.evidence(this::evidence);
    facts.statements(this::requireEvidence);
    facts.mentions(this::mention);
    return new Contents(documents.size(), concepts.size(), statements.size(), evidence, mentions);
  }

  private void document(Document document, String place) {
    if (documents.put(document.id(), document) != null) {
      throw twice(place, document.id());
    }
  }

  private void concept(Concept concept, String place) {
    if (concepts.put(concept.id(), concept.type()) != null) {
      throw twice(place, concept.id());
    }
  }

  private void statement(Statement statement, String place) {
    ConceptType subject = type(place, statement.subject());
    ConceptType object = type(place, statement.object());
    if (!statement.predicate().admits(subject, object)) {
      throw new FactsException(
          "%s: %s cannot stand between %s and %s"
              .formatted(place, statement.predicate(), subject, object));
    }
    for (String qualifier : statement.qualifiers().values().keySet()) {
      if (GraphSchema.STATEMENT_PROPERTIES.contains(qualifier)) {
        throw new FactsException(
            "%s: a qualifier cannot be named '%s'".formatted(place, qualifier));
      }
    }
    if (!statements.add(statement.id())) {
      throw twice(place, statement.id());
    }
  }

  private void evidence(Evidence item, String place) {
    if (!statements.contains(item.statement())) {
      throw missing(place, "statement", item.statement(), "statements.jsonl");
    }
    Document document = document(place, item.document());
    in(place, () -> DocumentFacts.check(document, item));
    supported.add(item.statement());
    if (!evidence.add(item.id())) {
      throw twice(place, item.id());
    }
  }

  private void requireEvidence(Statement statement, String place) {
    if (!supported.contains(statement.id())) {
      throw new FactsException(
          "%s: statement %s has no evidence in evidence.jsonl".formatted(place, statement.id()));
    }
  }

  private void mention(Mention mention, String place) {
    Document document = document(place, mention.document());
    in(place, () -> DocumentFacts.check(document, mention));
    Curie concept = mention.concept();
    if (concept != null) {
      type(place, concept);
    }
    mentions++;
  }

  private Document document(String place, String id) {
    Document document = documents.get(id);
    if (document == null) {
      throw missing(place, "document", id, "documents.jsonl");
    }
    return document;
  }

  private ConceptType type(String place, Curie concept) {
    @Nullable ConceptType type = concepts.get(concept);
    if (type == null) {
      throw missing(place, "concept", concept, "concepts.jsonl");
    }
    return type;
  }

  private static void in(String place, Runnable check) {
    try {
      check.run();
    } catch (FactsException e) {
      throw new FactsException(place + ": " + e.getMessage());
    }
  }

  private static FactsException twice(String place, Object id) {
    return new FactsException("%s: %s stands there twice; extract again".formatted(place, id));
  }

  private static FactsException missing(String place, String what, Object id, String file) {
    return new FactsException(
        "%s: %s '%s' is not in %s; extract again".formatted(place, what, id, file));
  }
}
