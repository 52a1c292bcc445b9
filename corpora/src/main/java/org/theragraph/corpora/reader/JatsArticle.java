package org.theragraph.corpora.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.text.BodyBuilder;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.IsoDate;
import org.theragraph.corpora.xml.InlineText;
import org.theragraph.corpora.xml.XmlSource;

/** One article of JATS XML on its way to a document. */
final class JatsArticle {
  /** Neither this article's front nor what it says: lists, notes, other articles. */
  private static final Set<String> SKIPPED =
      Set.of(
          "back",
          "floats-group",
          "sub-article",
          "response",
          "contrib-group",
          "aff",
          "history",
          "permissions",
          "related-article",
          "kwd-group",
          "trans-abstract",
          "trans-title-group",
          "author-notes",
          "article-categories",
          "funding-group",
          "custom-meta-group",
          "counts",
          "product",
          "supplement",
          "conference",
          "processing-meta",
          "alt-title",
          "fn-group",
          "license");

  private static final Set<String> SUMMARIES_OF_OTHER_SORTS =
      Set.of("graphical", "teaser", "toc", "editor", "editors-summary", "web-summary", "video");

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> dates = new HashMap<>();
  private String title = "";
  private String journal = "";
  private final BodyBuilder body = new BodyBuilder();
  private boolean hasBody;

  private JatsArticle() {}

  /** Reads an article. */
  static Document parse(XMLStreamReader xml, String fallbackId) throws XMLStreamException {
    JatsArticle article = new JatsArticle();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        article.element(XmlSource.name(xml), xml);
      }
    }
    return article.document(fallbackId);
  }

  private void element(String name, XMLStreamReader xml) throws XMLStreamException {
    if (SKIPPED.contains(name)) {
      XmlSource.skip(xml);
      return;
    }
    switch (name) {
      case "article-id" -> {
        String type = XmlSource.attribute(xml, "pub-id-type");
        ids.putIfAbsent(type, line(xml));
      }
      case "article-title" -> title = title.isEmpty() ? line(xml) : skipped(xml, title);
      case "journal-title" -> journal = journal.isEmpty() ? line(xml) : skipped(xml, journal);
      case "pub-date" -> date(xml);
      case "abstract" -> summary(xml);
      case "body" -> text(xml);
      default -> {
        // an envelope: its content comes by itself
      }
    }
  }

  private void summary(XMLStreamReader xml) throws XMLStreamException {
    if (SUMMARIES_OF_OTHER_SORTS.contains(XmlSource.attribute(xml, "abstract-type"))) {
      XmlSource.skip(xml);
    } else {
      parts(xml, "Abstract", false);
    }
  }

  private void text(XMLStreamReader xml) throws XMLStreamException {
    int before = body.length();
    parts(xml, null, true);
    hasBody |= body.length() > before;
  }

  /**
   * Adds each direct section, and what stands beside sections, in order.
   *
   * @param label for what stands beside sections
   * @param headings whether headings of sections also go into the text
   */
  private void parts(XMLStreamReader xml, @Nullable String label, boolean headings)
      throws XMLStreamException {
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (XmlSource.name(xml)) {
        case "sec" -> section(xml, headings);
        case "title", "label", "fig", "table-wrap", "supplementary-material", "disp-formula" ->
            XmlSource.skip(xml);
        default -> body.add(InlineText.of(xml), label);
      }
    }
  }

  private void section(XMLStreamReader xml, boolean headings) throws XMLStreamException {
    String heading = "";
    StringBuilder text = new StringBuilder();
    boolean skip = XmlSource.attribute(xml, "sec-type").equals("supplementary-material");
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String name = XmlSource.name(xml);
      if (name.equals("title")) {
        heading = line(xml);
      } else if (isNoText(name)) {
        XmlSource.skip(xml);
      } else {
        text.append('\n').append(InlineText.of(xml));
      }
    }
    if (!skip && !text.toString().isBlank()) {
      body.add(headings ? heading + "\n" + text : text.toString(), heading);
    }
  }

  private static boolean isNoText(String name) {
    return Set.of(
            "label",
            "sec-meta",
            "fig",
            "table-wrap",
            "fig-group",
            "table-wrap-group",
            "disp-formula",
            "supplementary-material",
            "fn-group",
            "ref-list")
        .contains(name);
  }

  private void date(XMLStreamReader xml) throws XMLStreamException {
    String type = XmlSource.attribute(xml, "pub-type");
    type = type.isEmpty() ? XmlSource.attribute(xml, "date-type") : type;
    type = type + XmlSource.attribute(xml, "publication-format");
    Map<String, String> parts = new HashMap<>();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
        parts.put(XmlSource.name(xml), line(xml));
      }
    }
    String date = IsoDate.of(parts.get("year"), parts.get("month"), parts.get("day"));
    if (date != null) {
      dates.putIfAbsent(type, date);
    }
  }

  /** The day it went online, else the issue's. */
  private @Nullable String published() {
    for (String type : new String[] {"epub", "pubelectronic", "pub", "ppub", "collection"}) {
      if (dates.containsKey(type)) {
        return dates.get(type);
      }
    }
    return dates.values().stream().sorted().findFirst().orElse(null);
  }

  private static String line(XMLStreamReader xml) throws XMLStreamException {
    return CleanText.line(InlineText.of(xml));
  }

  private static String skipped(XMLStreamReader xml, String value) throws XMLStreamException {
    XmlSource.skip(xml);
    return value;
  }

  private Document document(String fallbackId) {
    JatsIds known = JatsIds.of(ids);
    return Document.of(
        known.id() == null ? fallbackId : known.id(),
        hasBody ? DocumentKind.FULL_TEXT : DocumentKind.ABSTRACT,
        title,
        body.body(),
        body.sections(),
        new Citation(known.url(), published(), journal.isEmpty() ? null : journal));
  }
}
