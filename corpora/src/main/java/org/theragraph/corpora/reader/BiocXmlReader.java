package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.xml.InlineText;
import org.theragraph.corpora.xml.XmlSource;

/** BioC XML: a collection of documents of passages with infons. Annotations are not read. */
final class BiocXmlReader implements DocumentReader {
  private static final XmlRecords DOCUMENTS =
      new XmlRecords(
          List.of("document"),
          Pattern.compile("<id>\\s*([^<\\s]{1,80})\\s*</id>"),
          "",
          (xml, fallbackId) -> parse(xml));

  @Override
  public String format() {
    return "BioC XML";
  }

  @Override
  public boolean recognises(Head head) {
    boolean envelope = head.root().equals("collection") || head.root().equals("document");
    return envelope && (head.contains("<passage>") || head.contains("BioC"));
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    DOCUMENTS.read(input, sink);
  }

  private static Document parse(XMLStreamReader xml) throws XMLStreamException {
    BiocDocument document = new BiocDocument();
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamReader.START_ELEMENT) {
        String name = XmlSource.name(xml);
        if (name.equals("id") && depth == 1) {
          document.id(InlineText.of(xml));
        } else if (name.equals("passage")) {
          passage(xml, document);
        } else {
          depth++;
        }
      }
    }
    return document.document();
  }

  /** Infons and text of a passage; the text may stand in its sentences instead. */
  private static void passage(XMLStreamReader xml, BiocDocument document)
      throws XMLStreamException {
    Map<String, String> infons = new HashMap<>();
    StringBuilder text = new StringBuilder();
    StringBuilder sentences = new StringBuilder();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (XmlSource.name(xml)) {
        case "infon" -> {
          String key = XmlSource.attribute(xml, "key");
          infons.put(key, InlineText.of(xml));
        }
        case "text" -> text.append(InlineText.of(xml));
        case "sentence" -> sentences.append(sentence(xml)).append(' ');
        default -> XmlSource.skip(xml);
      }
    }
    document.passage(infons, text.toString().isBlank() ? sentences.toString() : text.toString());
  }

  private static String sentence(XMLStreamReader xml) throws XMLStreamException {
    String text = "";
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (XmlSource.name(xml).equals("text")) {
        text = InlineText.of(xml);
      } else {
        XmlSource.skip(xml);
      }
    }
    return text;
  }
}
