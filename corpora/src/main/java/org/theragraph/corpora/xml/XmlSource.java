package org.theragraph.corpora.xml;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.text.Encoding;

/** A record's bytes as a stream of XML events that never fetches anything. */
public final class XmlSource {
  private static final Set<String> XML_NAMES = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int LONGEST_ENTITY = 40;

  /** Elements within elements; real records have some 20. Readers go down them one by one. */
  private static final int DEEPEST = 200;

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
    int at = legal.indexOf('&');
    if (at < 0) {
      return legal;
    }
    StringBuilder out = new StringBuilder(legal.length() + 64);
    int copied = 0;
    for (; at >= 0; at = legal.indexOf('&', at + 1)) {
      int end = semicolon(legal, at);
      if (end < 0) {
        continue; // the parser will say what is wrong with it
      }
      String name = legal.substring(at + 1, end);
      String replacement = name.startsWith("#") ? number(name) : named(name);
      if (replacement != null) {
        out.append(legal, copied, at).append(replacement);
        copied = end + 1;
      }
    }
    return copied == 0 ? legal : out.append(legal, copied, legal.length()).toString();
  }

  /** The end of the reference that begins here; -1 where none comes soon. */
  private static int semicolon(String text, int at) {
    for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_ENTITY + 1); i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  /** A space for a number that XML forbids; null to leave the reference as it is. */
  private static @Nullable String number(String reference) {
    boolean hex = reference.startsWith("#x");
    int code;
    try {
      code = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return null; // the parser will say what is wrong with it
    }
    boolean forbidden =
        (code < ' ' && code != '\t' && code != '\n' && code != '\r')
            || (code >= 0xD800 && code <= 0xDFFF)
            || code == 0xFFFE
            || code == 0xFFFF
            || code > Character.MAX_CODE_POINT;
    return forbidden ? " " : null;
  }

  /** What HTML's name stands for, its own spelling where it stands for nothing; null for XML's. */
  private static @Nullable String named(String name) {
    if (XML_NAMES.contains(name) || !isName(name)) {
      return null;
    }
    String characters = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
    return characters.isEmpty() ? "&amp;" + name + ";" : escaped(characters);
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** HTML names even markup: the entity LT must not become the beginning of a tag. */
  private static String escaped(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String withoutForbidden(String xml) {
    StringBuilder out = null;
    char[] all = xml.toCharArray(); // half the time of asking for each
    for (int i = 0; i < all.length; i++) {
      char c = all[i];
      if (c >= ' ' && c < Character.MIN_SURROGATE) {
        continue;
      }
      if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= '\uFFFE' || isLone(xml, i)) {
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
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory;
  }
}
