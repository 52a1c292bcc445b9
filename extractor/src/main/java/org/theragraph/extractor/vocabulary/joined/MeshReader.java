package org.theragraph.extractor.vocabulary.joined;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.VocabularyException;

/**
 * Descriptors of MeSH as its publisher has them, in XML: names, entry terms, and what stands above
 * what in its trees. Only diseases (trees C and F03) have a type; the rest takes that of the
 * concept it agrees with.
 */
final class MeshReader {
  private final SourceSink sink;
  private final Map<String, Curie> byTreeNumber = new LinkedHashMap<>();
  private final Deque<String> path = new ArrayDeque<>(); // the innermost element first
  private final List<String> names = new ArrayList<>();
  private final List<String> treeNumbers = new ArrayList<>();
  private String id = "";
  private String label = "";

  private MeshReader(SourceSink sink) {
    this.sink = sink;
  }

  /**
   * Reads a file.
   *
   * @throws VocabularyException if it is no XML, with the place where that shows
   */
  static void read(Path file, SourceSink sink) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // nothing from outside comes in
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    MeshReader reader = new MeshReader(sink);
    try (InputStream in = Lines.stream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        reader.take(xml, xml.next());
      }
      xml.close();
    } catch (IOException | XMLStreamException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new VocabularyException(file + ": cannot be read (" + why + "); fetch it anew", e);
    }
    reader.hierarchy();
  }

  private void take(XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      path.push(xml.getLocalName());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      path.pop();
      if (xml.getLocalName().equals("DescriptorRecord")) {
        finish();
      }
    } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
      text(xml.getText().strip());
    }
  }

  private void text(String text) {
    List<String> at = path.stream().limit(3).toList();
    if (at.equals(List.of("DescriptorUI", "DescriptorRecord", "DescriptorRecordSet"))) {
      id = text;
    } else if (at.equals(List.of("String", "DescriptorName", "DescriptorRecord"))) {
      label = text;
    } else if (at.equals(List.of("String", "Term", "TermList"))) {
      names.add(text);
    } else if (at.get(0).equals("TreeNumber")) {
      treeNumbers.add(text);
    }
  }

  private void finish() {
    if (!id.isEmpty()) {
      Curie of = new Curie("MESH", id);
      boolean disease =
          treeNumbers.stream().anyMatch(tree -> tree.startsWith("C") || tree.startsWith("F03"));
      @Nullable ConceptType type = disease ? ConceptType.DISEASE : null;
      sink.name(of, type, label, Scope.LABEL, Source.MESH);
      names.forEach(name -> sink.name(of, type, name, Scope.EXACT, Source.MESH));
      treeNumbers.forEach(tree -> byTreeNumber.put(tree, of));
    }
    id = "";
    label = "";
    names.clear();
    treeNumbers.clear();
  }

  /** {@code C01.02} stands below {@code C01}. */
  private void hierarchy() {
    byTreeNumber.forEach(
        (tree, narrow) -> {
          int dot = tree.lastIndexOf('.');
          Curie broad = dot < 0 ? null : byTreeNumber.get(tree.substring(0, dot));
          if (broad != null) {
            sink.broader(narrow, broad);
          }
        });
  }
}
