package org.theragraph.cli.picture;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.XmlText;

/**
 * Writes a picture as a page of its own: the SVG, and below it each line in words, for narrow
 * screens and for those who do not see the picture. It runs no script and fetches nothing.
 */
final class HtmlWriter {
  private final XMLStreamWriter xml;
  private final Drawing drawing;

  HtmlWriter(XMLStreamWriter xml, Drawing drawing) {
    this.xml = xml;
    this.drawing = drawing;
  }

  void write() throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>\n");
    xml.writeStartElement("html");
    xml.writeAttribute("lang", "en");
    head();
    xml.writeStartElement("body");
    element("h1", drawing.title());
    xml.writeStartElement("div");
    xml.writeAttribute("class", "picture");
    drawing.write(xml);
    xml.writeEndElement();
    element("h2", "What is said");
    xml.writeStartElement("ol");
    for (Drawing.Item each : drawing.items()) {
      item(each);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void head() throws XMLStreamException {
    xml.writeStartElement("head");
    meta("charset", "UTF-8");
    meta("name", "viewport", "content", "width=device-width, initial-scale=1");
    meta("name", "color-scheme", "content", "light dark");
    meta(
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    element("title", drawing.title());
    element("style", Look.PAGE);
    xml.writeEndElement();
  }

  private void meta(String... namesAndValues) throws XMLStreamException {
    xml.writeEmptyElement("meta");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private void item(Drawing.Item item) throws XMLStreamException {
    @Nullable String sentence = item.sentence();
    @Nullable String source = item.source();
    xml.writeStartElement("li");
    element("strong", item.claim(), item.denied() ? "claim denied" : "claim");
    xml.writeCharacters(" ");
    element("span", item.standing(), "standing");
    if (sentence != null) {
      element("q", sentence);
    }
    if (source != null) {
      element("div", source, "source");
    }
    xml.writeEndElement();
  }

  private void element(String name, String words, String... look) throws XMLStreamException {
    xml.writeStartElement(name);
    if (look.length > 0) {
      xml.writeAttribute("class", look[0]);
    }
    xml.writeCharacters(XmlText.legal(words));
    xml.writeEndElement();
  }
}
