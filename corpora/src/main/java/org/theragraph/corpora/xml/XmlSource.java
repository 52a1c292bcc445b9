package org.theragraph.corpora.xml;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.text.Encoding;

/** A record's bytes as a stream of XML events that never fetches anything. */
public final class XmlSource {
  private static final Pattern NAMED = Pattern.compile("&([A-Za-z][A-Za-z0-9]{0,40});");
  private static final Pattern NUMBERED = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|(\\d{1,7}));");
  private static final Pattern XML_NAME = Pattern.compile("amp|lt|gt|quot|apos");

  private static final XMLInputFactory FACTORY = factory();

  private XmlSource() {}

  /** Events of a record. Prefixes may lack their declarations: those stand outside the record. */
  public static XMLStreamReader events(byte[] bytes, @Nullable Charset declared)
      throws XMLStreamException {
    String xml = resolved(Encoding.decode(bytes, declared));
    synchronized (FACTORY) { // the JDK does not promise that a factory is thread-safe
      return FACTORY.createXMLStreamReader(new StringReader(xml));
    }
  }

  /** Skips the element whose start tag was just read, to its end tag. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Name of the current element without its prefix. */
  public static String name(XMLStreamReader xml) {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Value of an attribute of the current element; empty where there is none. */
  public static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /**
   * The text with entities that XML does not know replaced: HTML's names by their characters,
   * unknown ones by their own spelling, characters that XML forbids by spaces.
   */
  static String resolved(String xml) {
    String legal = withoutForbidden(xml);
    if (legal.indexOf('&') < 0) {
      return legal;
    }
    String numbered = NUMBERED.matcher(legal).replaceAll(XmlSource::number);
    return NAMED.matcher(numbered).replaceAll(m -> Matcher.quoteReplacement(named(m.group(1))));
  }

  private static String number(MatchResult match) {
    String hex = match.group(1);
    int code = hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(match.group(2));
    boolean forbidden =
        (code < ' ' && code != '\t' && code != '\n' && code != '\r')
            || (code >= 0xD800 && code <= 0xDFFF)
            || code == 0xFFFE
            || code == 0xFFFF
            || code > Character.MAX_CODE_POINT;
    return forbidden ? " " : Matcher.quoteReplacement(match.group());
  }

  private static String named(String name) {
    if (XML_NAME.matcher(name).matches()) {
      return "&" + name + ";";
    }
    String characters = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
    return characters.isEmpty() ? "&amp;" + name + ";" : escaped(characters);
  }

  /** HTML names even markup: the entity LT must not become the beginning of a tag. */
  private static String escaped(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String withoutForbidden(String xml) {
    StringBuilder out = null;
    for (int i = 0; i < xml.length(); i++) {
      char c = xml.charAt(i);
      boolean forbidden =
          (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE' || isLone(xml, i);
      if (forbidden) {
        out = out == null ? new StringBuilder(xml) : out;
        out.setCharAt(i, ' ');
      }
    }
    return out == null ? xml : out.toString();
  }

  private static boolean isLone(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
