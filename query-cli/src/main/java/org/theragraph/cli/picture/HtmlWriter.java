package org.theragraph.cli.picture;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.XmlText;

/**
 * Writes a picture as a page of its own: the SVG, and below it each link in words, for narrow
 * screens and for those who do not see the picture. It runs no script and fetches nothing.
 */
final class HtmlWriter {
  private final XMLStreamWriter xml;
  private final Picture picture;

  HtmlWriter(XMLStreamWriter xml, Picture picture) {
    this.xml = xml;
    this.picture = picture;
  }

  void write() throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>\n");
    xml.writeStartElement("html");
    xml.writeAttribute("lang", "en");
    head();
    xml.writeStartElement("body");
    element("h1", picture.title());
    xml.writeStartElement("div");
    xml.writeAttribute("class", "picture");
    new SvgWriter(xml, picture).write();
    xml.writeEndElement();
    element("h2", "What is said");
    xml.writeStartElement("ol");
    for (Picture.Edge edge : picture.edges()) {
      item(edge);
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
    element("title", picture.title());
    element("style", Look.PAGE);
    xml.writeEndElement();
  }

  private void meta(String... namesAndValues) throws XMLStreamException {
    xml.writeEmptyElement("meta");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private void item(Picture.Edge edge) throws XMLStreamException {
    @Nullable String sentence = edge.sentence();
    @Nullable String source = edge.source();
    xml.writeStartElement("li");
    element("strong", Words.claim(picture, edge), edge.denied() ? "claim denied" : "claim");
    xml.writeCharacters(" ");
    element("span", Words.standing(edge), "standing");
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
