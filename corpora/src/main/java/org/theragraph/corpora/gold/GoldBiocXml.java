package org.theragraph.corpora.gold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** BioC XML with annotations and relations. */
final class GoldBiocXml {
  private GoldBiocXml() {}

  /**
   * @param name of the file, for messages
   */
  static List<AnnotatedDocument> read(String xml, String name) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (Element document : Jsoup.parse(xml, "", Parser.xmlParser()).select("document")) {
      documents.add(document(document, name));
    }
    return documents;
  }

  private static AnnotatedDocument document(Element element, String name) throws IOException {
    String id = text(element, "id");
    GoldBioc document = new GoldBioc(id, name + ": document " + id);
    for (Element passage : children(element, "passage")) {
      String offset = text(passage, "offset").strip();
      int shift =
          document.passage(
              infons(passage), text(passage, "text"), offset.isEmpty() ? 0 : number(offset, name));
      for (Element annotation : passage.select("annotation")) {
        annotate(document, annotation, shift, name);
      }
    }
    for (Element relation : element.select("relation")) {
      document.relation(infons(relation), relation.select("node").eachAttr("refid"));
    }
    return document.document();
  }

  private static void annotate(GoldBioc document, Element annotation, int shift, String name)
      throws IOException {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Element location : children(annotation, "location")) {
      int offset = number(location.attr("offset"), name) + shift;
      start = Math.min(start, offset);
      end = Math.max(end, offset + number(location.attr("length"), name));
    }
    document.annotation(
        annotation.attr("id"), start, end, text(annotation, "text"), infons(annotation));
  }

  private static int number(String text, String name) throws IOException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException(name + ": offset '" + text + "' is not a whole number", e);
    }
  }

  /** Text as it stands, white space included. */
  private static String text(Element parent, String child) {
    return children(parent, child).stream().findFirst().map(Element::wholeText).orElse("");
  }

  private static Map<String, String> infons(Element parent) {
    return children(parent, "infon").stream()
        .collect(Collectors.toMap(e -> e.attr("key"), Element::wholeText, (one, other) -> one));
  }

  private static List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> child.normalName().equals(name)).toList();
  }
}
