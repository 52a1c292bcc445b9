package org.theragraph.cli.fetch.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.corpora.xml.RecordCutter;
import org.theragraph.corpora.xml.XmlRecord;

/** The records of an answer of efetch, each as a document of its own. */
final class PubMedRecords {
  private static final Pattern PMID = Pattern.compile("<PMID[^>]{0,40}>\\s*(\\d{1,9})\\s*<");
  private static final Pattern COPYRIGHT = Pattern.compile("<CopyrightInformation>([^<]{1,2000})<");
  private static final Pattern ERROR = Pattern.compile("<ERROR>\\s*([^<]{1,300})<");
  private static final int LARGEST = Integer.MAX_VALUE / 4;

  private PubMedRecords() {}

  /**
   * Looks whether an answer is whole.
   *
   * @throws WebException in passing if it is cut off or an error
   */
  static void requireWhole(Reply reply) throws WebException {
    if (!reply.isGood()) {
      return;
    }
    Matcher error = ERROR.matcher(new String(reply.body(), StandardCharsets.UTF_8));
    if (error.find()) {
      throw PubMedAnswer.failure(error.group(1));
    }
    try {
      RecordCutter cutter = cutter(reply);
      XmlRecord record = cutter.next();
      while (record != null && record.cut() == XmlRecord.Cut.WHOLE) {
        record = cutter.next();
      }
      boolean isSet = record == null && cutter.unclosedRoot() == null;
      if (!isSet || (cutter.count() == 0 && !isEmptySet(reply))) {
        throw WebException.passing("sent no whole set of records", null);
      }
    } catch (IOException e) {
      throw e instanceof WebException web ? web : WebException.passing(e.toString(), e);
    }
  }

  private static boolean isEmptySet(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8).contains("<PubmedArticleSet");
  }

  /** The records by their ids, each as a set of one, in UTF-8 as PubMed sends it. */
  static Map<String, byte[]> of(Reply reply) throws IOException {
    Map<String, byte[]> records = new LinkedHashMap<>();
    RecordCutter cutter = cutter(reply);
    for (XmlRecord record = cutter.next(); record != null; record = cutter.next()) {
      Matcher id = PMID.matcher(new String(record.bytes(), StandardCharsets.ISO_8859_1));
      if (id.find()) {
        records.put(id.group(1), set(record.bytes()));
      }
    }
    return records;
  }

  private static RecordCutter cutter(Reply reply) {
    return new RecordCutter(
        new ByteArrayInputStream(reply.body()),
        List.of("PubmedArticle", "PubmedBookArticle"),
        LARGEST);
  }

  private static byte[] set(byte[] record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(record.length + 100);
    out.writeBytes(ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n"));
    out.writeBytes(record);
    out.writeBytes(ascii("\n</PubmedArticleSet>\n"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What a record says of rights; null where it says nothing. */
  static @Nullable String licence(byte[] record) {
    Matcher matcher = COPYRIGHT.matcher(new String(record, StandardCharsets.UTF_8));
    return matcher.find() ? matcher.group(1).strip() : null;
  }
}
