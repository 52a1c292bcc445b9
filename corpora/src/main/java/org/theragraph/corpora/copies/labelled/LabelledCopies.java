package org.theragraph.corpora.copies.labelled;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A set of labelled documents: one JSON object of {@link LabelledDocument} on each line. */
public final class LabelledCopies {
  /** Name of the file in a folder. */
  public static final String FILE = "documents.jsonl";

  private static final String BUILT_IN = "/theragraph/copies/" + FILE;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private LabelledCopies() {}

  /** The set that comes with the program. */
  public static List<LabelledDocument> builtIn() throws IOException {
    try (InputStream in = LabelledCopies.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IOException(BUILT_IN + " is missing from the program");
      }
      return read(in);
    }
  }

  /**
   * The set of a folder.
   *
   * @throws IOException if it has no {@value #FILE} or a line of it is no labelled document; says
   *     which
   */
  public static List<LabelledDocument> of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IOException(
          "%s:%d: no labelled document: %s".formatted(file, line, e.getOriginalMessage()), e);
    }
  }

  private static List<LabelledDocument> read(InputStream in) throws IOException {
    try (MappingIterator<LabelledDocument> documents =
        JSON.readerFor(LabelledDocument.class).readValues(in)) {
      return documents.readAll();
    }
  }

  /** Those of one half, {@code dev} or {@code test}. */
  public static List<LabelledDocument> half(List<LabelledDocument> documents, String half) {
    return documents.stream().filter(document -> document.half().equals(half)).toList();
  }
}
