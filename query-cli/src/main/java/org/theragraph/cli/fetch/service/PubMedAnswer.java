package org.theragraph.cli.fetch.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.corpora.xml.RecordCutter;
import org.theragraph.corpora.xml.XmlRecord;
import org.theragraph.corpora.xml.XmlSource;

/**
 * An answer of esearch or epost: a set that PubMed keeps for a while.
 *
 * @param count documents of the set
 * @param webEnv where PubMed keeps it; empty where there is none
 * @param queryKey likewise
 * @param ids the first of them, as many as were asked for
 * @param warnings what PubMed made of the query, for people
 */
record PubMedAnswer(
    int count, String webEnv, String queryKey, List<String> ids, List<String> warnings) {
  private static final Pattern PASSING =
      Pattern.compile(
          "backend|temporar|time[d ]*out|try again|busy|overload|unavailable|exception",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads an answer.
   *
   * @param name of its root element
   * @throws WebException if it is an error, in passing where asking again may help
   */
  static PubMedAnswer of(Reply reply, String name) throws WebException {
    Parts parts = new Parts();
    try {
      byte[] record = record(reply, name);
      if (record == null) {
        String error = new String(reply.body(), 0, Math.min(300, reply.body().length), UTF_8);
        throw WebException.passing(
            "sent no whole <%s>: %s".formatted(name, error.replaceAll("\\s+", " ")), null);
      }
      XMLStreamReader xml = XmlSource.events(record, null);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          parts.element(XmlSource.name(xml), xml);
        }
      }
    } catch (XMLStreamException e) {
      throw WebException.passing("sent damaged XML", e);
    } catch (IOException e) {
      throw e instanceof WebException web ? web : WebException.passing(e.toString(), e);
    }
    return parts.answer();
  }

  /** What PubMed says is wrong; some of it passes. */
  static WebException failure(String error) {
    String words = "says: " + error.strip();
    return PASSING.matcher(error).find()
        ? WebException.passing(words, null)
        : WebException.lasting(words);
  }

  private static byte @Nullable [] record(Reply reply, String name) throws IOException {
    RecordCutter cutter =
        new RecordCutter(
            new ByteArrayInputStream(reply.body()), List.of(name), Integer.MAX_VALUE / 4);
    XmlRecord record = cutter.next();
    return record == null || record.cut() != XmlRecord.Cut.WHOLE ? null : record.bytes();
  }

  /** What was met so far. */
  private static final class Parts {
    private int count = -1;
    private String webEnv = "";
    private String queryKey = "";
    private @Nullable String error;
    private final List<String> ids = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void element(String name, XMLStreamReader xml) throws XMLStreamException {
      switch (name) {
        case "Count" -> count = count < 0 ? number(xml.getElementText()) : count;
        case "WebEnv" -> webEnv = xml.getElementText().strip();
        case "QueryKey" -> queryKey = xml.getElementText().strip();
        case "Id" -> ids.add(xml.getElementText().strip());
        case "ERROR" -> error = xml.getElementText().strip();
        case "PhraseNotFound" -> warnings.add("not found: " + xml.getElementText().strip());
        case "FieldNotFound" -> warnings.add("no such field: " + xml.getElementText().strip());
        case "OutputMessage" -> warnings.add(xml.getElementText().strip());
        case "TranslationSet", "TranslationStack" -> XmlSource.skip(xml); // has counts of its own
        default -> {
          // an envelope: its content comes by itself
        }
      }
    }

    private static int number(String text) {
      return text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : -1;
    }

    PubMedAnswer answer() throws WebException {
      if (error != null && !error.isEmpty()) {
        throw failure(error);
      }
      return new PubMedAnswer(count, webEnv, queryKey, ids, warnings);
    }
  }
}
