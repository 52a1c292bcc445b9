package org.theragraph.corpora.reader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.Encoding;
import org.theragraph.corpora.xml.Blanks;
import org.theragraph.corpora.xml.RecordCutter;
import org.theragraph.corpora.xml.XmlRecord;
import org.theragraph.corpora.xml.XmlRecord.Cut;
import org.theragraph.corpora.xml.XmlSource;

/**
 * Reads a set of XML records: each is cut out, parsed and delivered or rejected by itself.
 *
 * @param names of the elements that are records
 * @param deletions names of elements that list ids of documents which are to go
 * @param blanks makes parts of a record blank that the parser would only pass over; null for none
 * @param id finds the id in the bytes of a record that cannot be parsed; its group is the id
 * @param idPrefix put before what {@code id} finds
 */
record XmlRecords(
    List<String> names,
    List<String> deletions,
    @Nullable Blanks blanks,
    Pattern id,
    String idPrefix,
    RecordParser parser) {
  XmlRecords(List<String> names, Pattern id, String idPrefix, RecordParser parser) {
    this(names, List.of(), null, id, idPrefix, parser);
  }

  /** Makes a document of one record. */
  @FunctionalInterface
  interface RecordParser {
    /**
     * Reads a record; the reader stands before its start tag.
     *
     * @param fallbackId for a record without an id of its own
     * @throws IllegalArgumentException if something is missing; the message says what
     */
    Document parse(XMLStreamReader xml, String fallbackId) throws XMLStreamException;
  }

  void read(ReaderInput input, RecordSink sink) throws IOException {
    Charset declared = Encoding.declared(input.head().text());
    int limit = (int) Math.min(input.limit(), Integer.MAX_VALUE / 4);
    List<String> all = Stream.concat(names.stream(), deletions.stream()).toList();
    RecordCutter cutter = new RecordCutter(input.narrow(), all, limit);
    for (XmlRecord record = cutter.next(); record != null; record = cutter.next()) {
      if (record.cut() == Cut.WHOLE && deletions.contains(record.name())) {
        delete(record, sink);
      } else if (record.cut() == Cut.WHOLE) {
        parse(record, declared, input.name(), sink);
      } else {
        rejectCut(record, input.limit(), sink);
      }
    }
    rejectRest(cutter, sink);
  }

  private void parse(XmlRecord record, @Nullable Charset declared, String source, RecordSink sink)
      throws IOException {
    String fallbackId = FileId.of(source);
    Document document;
    try {
      if (blanks != null) {
        blanks.apply(record.bytes());
      }
      XMLStreamReader xml = XmlSource.events(record.bytes(), declared);
      document = parser.parse(xml, fallbackId);
    } catch (XMLStreamException e) {
      sink.reject(Reason.MALFORMED, idOf(record), place(record, e) + ": " + message(e));
      return;
    } catch (IllegalArgumentException e) {
      sink.reject(Reason.MALFORMED, idOf(record), place(record) + ": " + e.getMessage());
      return;
    }
    if (document.text().isBlank()) {
      sink.reject(Reason.NO_TEXT, document.id(), place(record) + ": has neither title nor text");
    } else {
      boolean named = !document.id().equals(fallbackId);
      sink.document(named ? document : FileId.name(document, source));
    }
  }

  private void delete(XmlRecord record, RecordSink sink) throws IOException {
    Matcher matcher = ids(record);
    while (matcher.find()) {
      sink.deleted(idPrefix + matcher.group(1));
    }
  }

  private void rejectCut(XmlRecord record, long limit, RecordSink sink) throws IOException {
    String tag = "</" + record.name() + ">";
    switch (record.cut()) {
      case TOO_LARGE ->
          sink.reject(
              Reason.TOO_LARGE,
              idOf(record),
              place(record) + ": larger than " + limit + " bytes, the limit for one document");
      case HEADLESS ->
          sink.reject(
              Reason.MALFORMED, null, place(record) + ": a " + tag + " without its start tag");
      default ->
          sink.reject(
              Reason.MALFORMED,
              idOf(record),
              place(record) + ": ends without " + tag + ", or the file is cut off");
    }
  }

  /** What is wrong with the set around the records. */
  private void rejectRest(RecordCutter cutter, RecordSink sink) throws IOException {
    String unclosed = cutter.unclosedRoot();
    if (cutter.count() == 0) {
      sink.reject(Reason.NO_TEXT, null, "holds no <" + names.get(0) + ">");
    } else if (unclosed != null) {
      sink.reject(
          Reason.MALFORMED,
          null,
          "line %d: the file ends without </%s>; is it cut off? %d records came before"
              .formatted(cutter.line(), unclosed, cutter.count()));
    }
  }

  private @Nullable String idOf(XmlRecord record) {
    Matcher matcher = ids(record);
    return matcher.find() ? idPrefix + matcher.group(1) : null;
  }

  private Matcher ids(XmlRecord record) {
    return id.matcher(new String(record.bytes(), StandardCharsets.ISO_8859_1));
  }

  private static String place(XmlRecord record) {
    return place(record, record.line(), record.column());
  }

  private static String place(XmlRecord record, XMLStreamException e) {
    if (e.getLocation() == null || e.getLocation().getLineNumber() < 1) {
      return place(record);
    }
    int line = e.getLocation().getLineNumber();
    int column = Math.max(1, e.getLocation().getColumnNumber());
    return place(
        record, record.line() + line - 1, line == 1 ? record.column() + column - 1 : column);
  }

  private static String place(XmlRecord record, long line, long column) {
    return "line %d, column %d (%s %d)".formatted(line, column, record.name(), record.number());
  }

  /** The parser's complaint without the place, which counts from the record's start. */
  private static String message(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    return CleanText.line(start < 0 ? message : message.substring(start + "Message: ".length()));
  }
}
