package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Withdrawal;

/** What people said, as lines of JSON. */
public final class EventLines<T> {
  public static final EventLines<Decision> DECISIONS = new EventLines<>(new DecisionFormat());
  public static final EventLines<Withdrawal> WITHDRAWALS = new EventLines<>(new WithdrawalFormat());

  private static final JsonFactory JSON = new JsonFactory();

  private final LineFormat<T> format;

  private EventLines(LineFormat<T> format) {
    this.format = format;
  }

  /** One line, without its end. */
  public String write(T event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      format.write(event, out);
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
  public T read(String line, String place) {
    return format.read(LineReader.parse(line, place));
  }
}
