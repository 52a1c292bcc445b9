package org.theragraph.cli.picture;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.theragraph.cli.render.XmlText;

/** Elements of SVG. Every word of a document goes through StAX. */
final class SvgElements {
  private final XMLStreamWriter xml;

  SvgElements(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Starts an {@code svg} with its title and style sheet; sizes in pixels. */
  void start(double width, double height, String title) throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attributes("viewBox", "0 0 " + number(width) + " " + number(height));
    attributes("width", number(width), "height", number(height), "role", "img");
    element("title", title);
    element("style", Look.SVG);
  }

  void group(String look, String... namesAndValues) throws XMLStreamException {
    xml.writeStartElement("g");
    attributes("class", look);
    attributes(namesAndValues);
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  void text(String look, double x, double y, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    attributes("class", look, "x", number(x), "y", number(y));
    xml.writeCharacters(XmlText.legal(words));
    xml.writeEndElement();
  }

  void empty(String name, String... namesAndValues) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(namesAndValues);
  }

  void element(String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.legal(words));
    xml.writeEndElement();
  }

  void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], XmlText.legal(namesAndValues[i + 1]));
    }
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
