package org.theragraph.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.theragraph.cli.render.XmlText;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Statement;

/**
 * <a href="http://graphml.graphdrawing.org/">GraphML</a>: concepts, and an edge for each statement.
 */
final class GraphMlExporter implements Exporter {
  private static final String SPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String> OF_NODE = List.of("labels", "name", "synonyms");
  private static final List<String> OF_EDGE = List.of("label", "statement", "qualifiers");
  private static final Map<String, String> NUMBERS =
      Map.of("belief", "double", "evidence", "long", "documents", "long");

  @Override
  public void write(ExportSource source, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(SPACE);
      keys(xml);
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "theragraph");
      xml.writeAttribute("edgedefault", "directed");
      source.concepts(concept -> node(concept, xml));
      source.statements(statement -> edge(statement, xml));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(target + ": " + e.getMessage(), e);
    }
  }

  private static void keys(XMLStreamWriter xml) throws XMLStreamException {
    for (String name : OF_NODE) {
      key(xml, name, "node", "string");
    }
    for (String name : OF_EDGE) {
      key(xml, name, "edge", "string");
    }
    for (Map.Entry<String, String> number : NUMBERS.entrySet()) {
      key(xml, number.getKey(), "edge", number.getValue());
    }
  }

  private static void key(XMLStreamWriter xml, String name, String of, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private static void node(Concept concept, XMLStreamWriter xml) throws IOException {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("labels", ":Concept:" + concept.type().label());
    data.put("name", concept.name());
    data.put("synonyms", String.join("; ", concept.synonyms()));
    element(xml, "node", Map.of("id", concept.id().toString()), data);
  }

  private static void edge(Statement statement, XMLStreamWriter xml) throws IOException {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", statement.id());
    attributes.put("source", statement.subject().toString());
    attributes.put("target", statement.object().toString());
    Map<String, String> data = new LinkedHashMap<>();
    data.put("label", statement.predicate().name());
    data.put("statement", statement.id());
    data.put("qualifiers", String.join("; ", Qualified.words(statement)));
    data.put("belief", Double.toString(statement.belief()));
    data.put("evidence", Integer.toString(statement.evidenceCount()));
    data.put("documents", Integer.toString(statement.documentCount()));
    element(xml, "edge", attributes, data);
  }

  private static void element(
      XMLStreamWriter xml, String name, Map<String, String> attributes, Map<String, String> data)
      throws IOException {
    try {
      xml.writeStartElement(name);
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        xml.writeAttribute(attribute.getKey(), XmlText.legal(attribute.getValue()));
      }
      for (Map.Entry<String, String> entry : data.entrySet()) {
        if (!entry.getValue().isEmpty()) {
          xml.writeStartElement("data");
          xml.writeAttribute("key", entry.getKey());
          xml.writeCharacters(XmlText.legal(entry.getValue()));
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
