package org.theragraph.corpora.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ClaimHash;
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
 * concepts that it admits, every statement has evidence. Memory holds the ids, not the texts.
 */
public final class FactsCheck {
  private static final List<Predicate> PREDICATES = List.of(Predicate.values());
  private static final int SUPPORTED = 64;
  private static final int LONGEST_ID = 2_000; // UTF-16 units; Neo4j keeps keys of 8 kB
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Path folder;
  private final Set<String> reserved;
  private final int most;
  private final FactsSink sink;
  private final List<String> breaches = new ArrayList<>();
  private final Map<Curie, ConceptType> concepts = new HashMap<>();

  /** Of each statement the place of its predicate among all, plus {@link #SUPPORTED}. */
  private final IdTable statements = new IdTable();

  private final IdTable evidence = new IdTable();
  private long documentCount;
  private long mentionCount;

  private FactsCheck(Path folder, Set<String> reserved, int most, FactsSink sink) {
    this.folder = folder;
    this.reserved = Set.copyOf(reserved);
    this.most = most;
    this.sink = sink;
  }

  /**
   * Checks a folder.
   *
   * @throws FactsException at the first breach; the message names file, line and field
   * @throws IOException if a file cannot be read
   */
  public static FactsContents check(Path folder) throws IOException {
    return check(folder, Set.of());
  }

  /**
   * Checks a folder.
   *
   * @param reserved names that no qualifier may have
   * @throws FactsException at the first breach; the message names file, line and field
   * @throws IOException if a file cannot be read
   */
  public static FactsContents check(Path folder, Set<String> reserved) throws IOException {
    return check(folder, reserved, FactsSink.NONE);
  }

  /**
   * Checks a folder and hands on what is good of it.
   *
   * @param reserved names that no qualifier may have
   * @param sink takes each record once it is checked
   * @throws FactsException at the first breach; the message names file, line and field
   * @throws IOException if a file cannot be read, or the sink fails
   */
  public static FactsContents check(Path folder, Set<String> reserved, FactsSink sink)
      throws IOException {
    FactsCheck check = new FactsCheck(folder, reserved, 1, sink);
    try {
      return check.run();
    } catch (Enough e) {
      throw new FactsException(check.breaches.get(0));
    }
  }

  /**
   * The first breaches of a folder, one line each; none when all is well.
   *
   * @param most how many to look for
   */
  public static List<String> breaches(Path folder, int most) throws IOException {
    FactsCheck check = new FactsCheck(folder, Set.of(), most, FactsSink.NONE);
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

  private FactsContents run() throws IOException {
    FactsReader reader = new FactsReader(folder);
    try (DocumentIndex documents = new DocumentIndex(FactsFile.DOCUMENTS.in(folder))) {
      documents.build(this::document);
      reader.concepts(
          (concept, place) -> {
            requireShort(concept.id().toString(), place);
            if (concepts.put(concept.id(), concept.type()) != null) {
              breach(place, "id", concept.id() + " stands here twice");
            }
            sink.concept(concept);
          });
      reader.statements(this::statement);
      reader.mentions((mention, place) -> mention(mention, place, documents));
      reader.evidence((evidence, place) -> evidence(evidence, place, documents));
    }
    reader.statements(this::requireEvidence);
    reader.deletions((deletion, place) -> requireShort(deletion.document(), place));
    return new FactsContents(
        documentCount, concepts.size(), statements.size(), evidence, mentionCount);
  }

  private void document(Document document, String place, boolean repeated) throws IOException {
    documentCount++;
    if (repeated) {
      breach(place, "id", "stands here twice");
    }
    requireShort(document.id(), place);
    if (document.id().equals(document.duplicateOf())) {
      breach(place, "duplicateOf", "a document is no copy of itself");
    }
    sink.document(document);
  }

  private void statement(Statement statement, String place) throws IOException {
    if (statements.put(statement.id(), PREDICATES.indexOf(statement.predicate()))
        != IdTable.ABSENT) {
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
    for (String qualifier : statement.qualifiers().values().keySet()) {
      if (reserved.contains(qualifier)) {
        breach(place, "qualifiers", "none can be named '" + qualifier + "'");
      } else if (!NAME.matcher(qualifier).matches()) {
        breach(place, "qualifiers", "a name must be of letters, digits and _ only");
      }
    }
    sink.statement(statement);
  }

  /** A longer one is in no index. */
  private void requireShort(String id, String place) {
    if (id.length() > LONGEST_ID) {
      breach(place, "id", "is longer than " + LONGEST_ID + " units");
    }
  }

  private void requireEvidence(Statement statement, String place) throws IOException {
    if (statements.get(statement.id()) < SUPPORTED) {
      breach(place, "id", "statement " + statement.id() + " has no evidence in evidence.jsonl");
    }
    sink.supported(statement);
  }

  private @Nullable ConceptType end(Curie concept, String place, String field) {
    ConceptType type = concepts.get(concept);
    if (type == null) {
      breach(place, field, concept + " is not in " + FactsFile.CONCEPTS.fileName());
    }
    return type;
  }

  private void mention(Mention mention, String place, DocumentIndex documents) throws IOException {
    mentionCount++;
    Curie concept = mention.concept();
    ConceptType type = concept == null ? mention.type() : end(concept, place, "concept");
    if (type != null && type != mention.type()) {
      breach(place, "type", "is " + mention.type() + " but " + concept + " is of type " + type);
    }
    Document document = document(mention.document(), place, documents);
    if (document != null) {
      spans(place, () -> DocumentFacts.check(document, mention));
    }
    sink.mention(mention);
  }

  private void evidence(Evidence item, String place, DocumentIndex documents) throws IOException {
    if (evidence.put(item.id(), 0) != IdTable.ABSENT) {
      breach(place, "id", item.id() + " stands here twice");
    }
    Predicate predicate = support(item.statement());
    if (predicate == null) {
      breach(
          place, "statement", item.statement() + " is not in " + FactsFile.STATEMENTS.fileName());
    } else if (item.stage() != null && !predicate.hasStage()) {
      breach(place, "stage", "evidence for " + predicate + " has no stage");
    }
    Document document = document(item.document(), place, documents);
    if (document != null) {
      spans(place, () -> DocumentFacts.check(document, item));
    }
    sink.evidence(item);
  }

  /** Notes that a statement has evidence; its predicate, null if there is no such statement. */
  private @Nullable Predicate support(String statement) {
    int known = ClaimHash.isId(statement) ? statements.get(statement) : IdTable.ABSENT;
    if (known == IdTable.ABSENT) {
      return null;
    }
    statements.put(statement, known | SUPPORTED);
    return PREDICATES.get(known & (SUPPORTED - 1));
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
