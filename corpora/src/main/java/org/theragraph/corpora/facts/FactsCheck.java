package org.theragraph.corpora.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Statement;

/**
 * Checks that a folder of facts keeps its contract, whatever the order of its lines: every id that
 * is named exists, every span equals its text, every hash is right, every predicate stands between
 * concepts that it admits. Memory holds the ids, not the texts.
 */
public final class FactsCheck {
  private final Path folder;
  private final int most;
  private final List<String> breaches = new ArrayList<>();
  private final Map<Curie, ConceptType> concepts = new HashMap<>();
  private final Map<String, Predicate> statements = new HashMap<>();

  private FactsCheck(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /**
   * Checks a folder.
   *
   * @throws FactsException at the first breach; the message names file, line and field
   * @throws IOException if a file cannot be read
   */
  public static void check(Path folder) throws IOException {
    List<String> found = breaches(folder, 1);
    if (!found.isEmpty()) {
      throw new FactsException(found.get(0));
    }
  }

  /**
   * The first breaches of a folder, one line each; none when all is well.
   *
   * @param most how many to look for
   */
  public static List<String> breaches(Path folder, int most) throws IOException {
    FactsCheck check = new FactsCheck(folder, most);
    try {
      check.run();
    } catch (FactsException e) { // a line that cannot be read: what follows would only echo it
      check.breaches.add(String.valueOf(e.getMessage()));
    } catch (Enough e) {
      return List.copyOf(check.breaches);
    }
    return List.copyOf(check.breaches);
  }

  /** As many breaches as were asked for are found. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private void run() throws IOException {
    FactsReader reader = new FactsReader(folder);
    try (DocumentIndex documents = new DocumentIndex(FactsFile.DOCUMENTS.in(folder))) {
      documents(reader, documents);
      reader.concepts(
          (concept, place) -> {
            if (concepts.put(concept.id(), concept.type()) != null) {
              breach(place, "id", concept.id() + " stands here twice");
            }
          });
      reader.statements(this::statement);
      reader.mentions((mention, place) -> mention(mention, place, documents));
      Set<String> ids = new HashSet<>();
      reader.evidence(
          (evidence, place) -> {
            if (!ids.add(evidence.id())) {
              breach(place, "id", evidence.id() + " stands here twice");
            }
            evidence(evidence, place, documents);
          });
    }
  }

  private void documents(FactsReader reader, DocumentIndex documents) throws IOException {
    for (String repeated : documents.build()) {
      breach(repeated, "id", "stands here twice");
    }
    reader.documents(
        (document, place) -> {
          String original = document.duplicateOf();
          if (original != null && (original.equals(document.id()) || !documents.has(original))) {
            breach(place, "duplicateOf", "no other document has the id " + original);
          }
        });
  }

  private void statement(Statement statement, String place) {
    if (statements.put(statement.id(), statement.predicate()) != null) {
      breach(place, "id", statement.id() + " stands here twice");
    }
    ConceptType subject = end(statement.subject(), place, "subject");
    ConceptType object = end(statement.object(), place, "object");
    if (subject != null && object != null && !statement.predicate().admits(subject, object)) {
      breach(
          place,
          "predicate",
          "%s cannot stand between %s and %s".formatted(statement.predicate(), subject, object));
    }
  }

  private @Nullable ConceptType end(Curie concept, String place, String field) {
    ConceptType type = concepts.get(concept);
    if (type == null) {
      breach(place, field, concept + " is not in " + FactsFile.CONCEPTS.fileName());
    }
    return type;
  }

  private void mention(Mention mention, String place, DocumentIndex documents) throws IOException {
    Curie concept = mention.concept();
    ConceptType type = concept == null ? mention.type() : end(concept, place, "concept");
    if (type != null && type != mention.type()) {
      breach(place, "type", "is " + mention.type() + " but " + concept + " is of type " + type);
    }
    Document document = document(mention.document(), place, documents);
    if (document != null) {
      spans(place, () -> DocumentFacts.check(document, mention));
    }
  }

  private void evidence(Evidence evidence, String place, DocumentIndex documents)
      throws IOException {
    Predicate predicate = statements.get(evidence.statement());
    if (predicate == null) {
      breach(
          place,
          "statement",
          evidence.statement() + " is not in " + FactsFile.STATEMENTS.fileName());
    } else if (evidence.stage() != null && !predicate.hasStage()) {
      breach(place, "stage", "evidence for " + predicate + " has no stage");
    }
    Document document = document(evidence.document(), place, documents);
    if (document != null) {
      spans(place, () -> DocumentFacts.check(document, evidence));
    }
  }

  private @Nullable Document document(String id, String place, DocumentIndex documents)
      throws IOException {
    Document document = documents.get(id);
    if (document == null) {
      breach(place, "document", id + " is not in " + FactsFile.DOCUMENTS.fileName());
    }
    return document;
  }

  private void spans(String place, Runnable check) {
    try {
      check.run();
    } catch (FactsException e) {
      note(place + ": " + e.getMessage());
    }
  }

  private void breach(String place, String field, String complaint) {
    note(place + ": " + field + ": " + complaint);
  }

  private void note(String breach) {
    breaches.add(breach);
    if (breaches.size() >= most) {
      throw new Enough();
    }
  }
}
