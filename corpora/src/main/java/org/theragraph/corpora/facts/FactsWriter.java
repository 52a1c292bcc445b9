package org.theragraph.corpora.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Statement;

/**
 * Writes a folder of facts. Documents stream through; concepts and statements come at the end, when
 * all are known. Not thread-safe.
 */
public final class FactsWriter implements Closeable {
  private final Path folder;
  private final LineWriter<Document> documents;
  private final LineWriter<Mention> mentions;
  private final LineWriter<Evidence> evidence;
  private final LineWriter<Quarantine> quarantine;
  private @Nullable LineWriter<Deletion> deletions; // few folders have any

  /** Makes the folder and opens its files; those of an earlier run are overwritten. */
  public FactsWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    // A folder without statements is one whose run did not end: no reader may take it for whole.
    Files.deleteIfExists(FactsFile.STATEMENTS.in(folder));
    Files.deleteIfExists(FactsFile.CONCEPTS.in(folder));
    Files.deleteIfExists(FactsFile.REPORT.in(folder));
    Files.deleteIfExists(FactsFile.DELETIONS.in(folder));
    documents = new LineWriter<>(FactsFile.DOCUMENTS.in(folder), new DocumentFormat());
    mentions = new LineWriter<>(FactsFile.MENTIONS.in(folder), new MentionFormat());
    evidence = new LineWriter<>(FactsFile.EVIDENCE.in(folder), new EvidenceFormat());
    quarantine = new LineWriter<>(FactsFile.QUARANTINE.in(folder), new QuarantineFormat());
  }

  /** Writes a document, its mentions and its evidence. */
  public void write(DocumentFacts facts) throws IOException {
    documents.write(facts.document());
    for (Mention mention : facts.mentions()) {
      mentions.write(mention);
    }
    for (Evidence item : facts.evidence()) {
      evidence.write(item);
    }
  }

  public void write(Quarantine record) throws IOException {
    quarantine.write(record);
  }

  /** Writes that a document is to go, whatever folder it came with. */
  public void write(Deletion deletion) throws IOException {
    if (deletions == null) {
      deletions = new LineWriter<>(FactsFile.DELETIONS.in(folder), new DeletionFormat());
    }
    deletions.write(deletion);
  }

  /** Hands records on, one after the other, in the order of their ids. */
  @FunctionalInterface
  public interface Source<T> {
    void forEach(Sink<T> sink) throws IOException;
  }

  /** Takes a record. */
  @FunctionalInterface
  public interface Sink<T> {
    void take(T record) throws IOException;
  }

  /** Writes all concepts, in the order of their ids; documents come no more. */
  public void writeConcepts(Collection<Concept> concepts) throws IOException {
    List<Concept> sorted = concepts.stream().sorted(Comparator.comparing(Concept::id)).toList();
    writeConcepts(sink -> each(sorted, sink));
  }

  private static <T> void each(List<T> records, Sink<T> sink) throws IOException {
    for (T record : records) {
      sink.take(record);
    }
  }

  /** The same of more concepts than fit into memory. */
  public void writeConcepts(Source<Concept> concepts) throws IOException {
    close(); // on a full disk this fails, and must do so before there are statements
    try (LineWriter<Concept> out =
        new LineWriter<>(FactsFile.CONCEPTS.in(folder), new ConceptFormat())) {
      concepts.forEach(out::write);
    }
  }

  /**
   * Writes all statements, in the order of their ids, once everything else is written: the file
   * with its name is there as a whole or not at all.
   */
  public void writeStatements(Collection<Statement> statements) throws IOException {
    List<Statement> sorted =
        statements.stream().sorted(Comparator.comparing(Statement::id)).toList();
    writeStatements(sink -> each(sorted, sink));
  }

  /** The same of more statements than fit into memory. */
  public void writeStatements(Source<Statement> statements) throws IOException {
    close();
    Path file = FactsFile.STATEMENTS.in(folder);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (LineWriter<Statement> out = new LineWriter<>(part, new StatementFormat())) {
        statements.forEach(out::write);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes run-report.json. */
  public void writeReport(RunReport report) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(FactsFile.REPORT.in(folder), json.writeValueAsString(report) + "\n");
  }

  public long documentCount() {
    return documents.count();
  }

  public long mentionCount() {
    return mentions.count();
  }

  public long evidenceCount() {
    return evidence.count();
  }

  public long quarantineCount() {
    return quarantine.count();
  }

  public long deletionCount() {
    return deletions == null ? 0 : deletions.count();
  }

  @Override
  public void close() throws IOException {
    LineWriter<Deletion> gone = deletions;
    try (documents;
        mentions;
        evidence;
        quarantine;
        gone) {
      // try-with-resources closes all even when one fails, and passes over null
    }
  }
}
