package org.theragraph.cli.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Kinds of file. */
public enum PictureFormat {
  SVG {
    @Override
    void write(XMLStreamWriter xml, Drawing drawing) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      drawing.write(xml);
      xml.writeEndDocument();
    }
  },
  HTML {
    @Override
    void write(XMLStreamWriter xml, Drawing drawing) throws XMLStreamException {
      new HtmlWriter(xml, drawing).write();
    }
  };

  abstract void write(XMLStreamWriter xml, Drawing drawing) throws XMLStreamException;

  /** Writes the picture in UTF-8; the stream stays open. */
  public void write(OutputStream out, Drawing drawing) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      write(xml, drawing);
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write the picture: " + e.getMessage(), e);
    }
  }
}
