package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.theragraph.corpora.model.Decision;

/** Decisions as lines of JSON. */
public final class DecisionLines {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DecisionFormat FORMAT = new DecisionFormat();

  private DecisionLines() {}

  /** One line, without its end. */
  public static String write(Decision decision) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      FORMAT.write(decision, out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string refuses characters", e);
    }
    return line.toString();
  }

  /**
   * Reads a line.
   *
   * @param place file and line, for messages
   * @throws FactsException if the line breaks the format
   */
  public static Decision read(String line, String place) {
    return FORMAT.read(LineReader.parse(line, place));
  }
}
