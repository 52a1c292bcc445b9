package org.theragraph.corpora.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Statement;

/** Reads a folder of facts, one file at a time, in constant memory. */
public final class FactsReader {
  private final Path folder;

  public FactsReader(Path folder) {
    this.folder = folder;
  }

  /** Takes one record; {@code place} is its file and line, for messages. */
  @FunctionalInterface
  public interface Visitor<T> {
    void visit(T record, String place) throws IOException;
  }

  public void documents(Visitor<Document> visitor) throws IOException {
    each(FactsFile.DOCUMENTS, new DocumentFormat(), visitor);
  }

  public void mentions(Visitor<Mention> visitor) throws IOException {
    each(FactsFile.MENTIONS, new MentionFormat(), visitor);
  }

  /**
   * Reads one file of the form of mentions.jsonl, wherever it lies.
   *
   * @throws FactsException if a line breaks the format
   */
  public static void mentionsOf(Path file, Visitor<Mention> visitor) throws IOException {
    each(file, new MentionFormat(), visitor);
  }

  public void concepts(Visitor<Concept> visitor) throws IOException {
    each(FactsFile.CONCEPTS, new ConceptFormat(), visitor);
  }

  public void statements(Visitor<Statement> visitor) throws IOException {
    each(FactsFile.STATEMENTS, new StatementFormat(), visitor);
  }

  public void evidence(Visitor<Evidence> visitor) throws IOException {
    each(FactsFile.EVIDENCE, new EvidenceFormat(), visitor);
  }

  public void quarantine(Visitor<Quarantine> visitor) throws IOException {
    each(FactsFile.QUARANTINE, new QuarantineFormat(), visitor);
  }

  /** Documents that are to go; none without the file. */
  public void deletions(Visitor<Deletion> visitor) throws IOException {
    if (hasDeletions()) {
      each(FactsFile.DELETIONS, new DeletionFormat(), visitor);
    }
  }

  /** Whether documents are to go. */
  public boolean hasDeletions() {
    return Files.exists(FactsFile.DELETIONS.in(folder));
  }

  /**
   * Versions of what wrote the folder, by name, from run-report.json; none without that file.
   *
   * @throws FactsException if the file is no report
   */
  public Map<String, String> versions() throws IOException {
    Path report = FactsFile.REPORT.in(folder);
    Map<String, String> versions = new TreeMap<>();
    if (Files.exists(report)) {
      Fields fields =
          LineReader.parse(text(report), FactsFile.REPORT.fileName()).object("versions");
      for (String name : fields.names()) {
        versions.put(name, fields.text(name));
      }
    }
    return versions;
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new FactsException(file.getFileName() + ": not UTF-8; write the file in UTF-8");
    }
  }

  /**
   * Reads one line of documents.jsonl, which is also an input format.
   *
   * @param place file and line, for messages
   * @throws FactsException if the line breaks the format
   */
  public static Document document(String line, String place) {
    return new DocumentFormat().read(LineReader.parse(line, place));
  }

  /**
   * Reads a line that was already parsed.
   *
   * @param place file and line, for messages
   * @throws FactsException if the line breaks the format
   */
  public static Document document(JsonNode line, String place) {
    return new DocumentFormat().read(new Fields(line, place));
  }

  /**
   * Parses a line.
   *
   * @param place file and line, for messages
   * @throws FactsException if the line is not one JSON value
   */
  public static JsonNode json(String line, String place) {
    return LineReader.json(line, place);
  }

  private <T> void each(FactsFile file, LineFormat<T> format, Visitor<T> visitor)
      throws IOException {
    each(file.in(folder), format, visitor);
  }

  private static <T> void each(Path file, LineFormat<T> format, Visitor<T> visitor)
      throws IOException {
    try (ReadAhead<T> ahead =
        new ReadAhead<>(format.batch(), parsed -> read(file, format, parsed))) {
      ahead.each(visitor);
    }
  }

  private static <T> void read(Path file, LineFormat<T> format, Visitor<T> visitor)
      throws IOException {
    try (LineReader<T> lines = new LineReader<>(file, format)) {
      for (T value = lines.next(); value != null; value = lines.next()) {
        visitor.visit(value, lines.place());
      }
    }
  }
}
