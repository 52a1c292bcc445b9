package org.theragraph.cli.picture;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What the lines mean, in one row. */
final class Legend {
  /** In pixels. */
  static final double WIDTH = 660;

  private static final double SAMPLE = 28;

  private final XMLStreamWriter xml;

  Legend(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void write(double x, double y) throws XMLStreamException {
    xml.writeStartElement("g");
    xml.writeAttribute("class", "legend");
    sample("edge", 0.1, x, y, "little belief");
    sample("edge", 1, x + 130, y, "much belief");
    sample("edge hedged", 0.5, x + 260, y, "only said to be possible");
    sample("edge denied", 0.5, x + 470, y, "denied, or against the use");
    xml.writeEndElement();
  }

  private void sample(String look, double belief, double x, double y, String words)
      throws XMLStreamException {
    xml.writeStartElement("g");
    xml.writeAttribute("class", look);
    xml.writeEmptyElement("path");
    xml.writeAttribute("class", "line");
    xml.writeAttribute(
        "d",
        "M %s %s H %s"
            .formatted(
                SvgElements.number(x), SvgElements.number(y - 4), SvgElements.number(x + SAMPLE)));
    xml.writeAttribute("stroke-width", SvgElements.number(SvgWriter.thickness(belief)));
    xml.writeEndElement();
    xml.writeStartElement("text");
    xml.writeAttribute("x", SvgElements.number(x + SAMPLE + 6));
    xml.writeAttribute("y", SvgElements.number(y));
    xml.writeCharacters(words);
    xml.writeEndElement();
  }
}
