package org.theragraph.corpora.xml;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of an element with mark-up inside it, as PubMed and JATS write it. */
public final class InlineText {
  /** Stands for a citation mark that was taken out; private use, so no text has it. */
  private static final char CITED = '\uE0C1';

  private static final String CITED_TEXT = String.valueOf(CITED);

  private static final int LONGEST_FORMULA = 40; // longer ones are no names but equations

  private static final Set<String> SKIPPED =
      Set.of(
          "fn",
          "fn-group",
          "table-wrap",
          "table-wrap-group",
          "table",
          "fig",
          "fig-group",
          "graphic",
          "inline-graphic",
          "media",
          "supplementary-material",
          "inline-supplementary-material",
          "disp-formula",
          "disp-formula-group",
          "tex-math",
          "annotation",
          "annotation-xml",
          "ref-list",
          "object-id",
          "alt-text",
          "long-desc",
          "permissions",
          "code",
          "preformat",
          "chem-struct-wrap",
          "attrib",
          "label");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "title",
          "sec",
          "list",
          "list-item",
          "disp-quote",
          "def-list",
          "def-item",
          "boxed-text",
          "statement",
          "verse-group",
          "verse-line",
          "speech",
          "subtitle",
          "abstract");
  private static final Set<String> FORMULAE = Set.of("math", "inline-formula");

  // Possessive, and never begun within white space: a record of blanks takes no longer than others.
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<!\\s)\\s*+[\\[(]\\s*+"
              + CITED
              + "(?:[\\s,;\u2013\u2014-]*+"
              + CITED
              + ")*+\\s*+[\\])]");
  private static final Pattern BARE =
      Pattern.compile(CITED + "(?:\\s?[,;\u2013-]\\s?" + CITED + ")*+");

  private InlineText() {}

  /**
   * Text of the element whose start tag was just read, to its end tag. Paragraphs are parted by
   * line feeds, white space is not yet cleaned; citation marks, tables, figures and equations are
   * left out.
   */
  public static String of(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    collect(xml, out);
    if (out.indexOf(CITED_TEXT) < 0) {
      return out.toString();
    }
    return BARE.matcher(BRACKETED.matcher(out).replaceAll("")).replaceAll("");
  }

  private static void collect(XMLStreamReader xml, StringBuilder out) throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT) {
        return;
      }
      if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
        out.append(xml.getText().replace('\n', ' ').replace('\r', ' ').replace(CITED, ' '));
      } else if (event == XMLStreamReader.START_ELEMENT) {
        element(XmlSource.name(xml), xml, out);
      }
    }
  }

  private static void element(String name, XMLStreamReader xml, StringBuilder out)
      throws XMLStreamException {
    if (SKIPPED.contains(name)) {
      XmlSource.skip(xml);
      out.append(' ');
    } else if (name.equals("xref")
        && XmlSource.attribute(xml, "ref-type").matches("bibr|fn|table-fn|aff|corresp")) {
      XmlSource.skip(xml);
      out.append(CITED);
    } else if (FORMULAE.contains(name)) {
      formula(xml, out);
    } else if (name.equals("sup")) {
      superscript(xml, out);
    } else if (BLOCKS.contains(name)) {
      out.append('\n');
      collect(xml, out);
      out.append('\n');
    } else {
      collect(xml, out);
      out.append(name.equals("break") || name.equals("term") ? " " : "");
    }
  }

  private static void formula(XMLStreamReader xml, StringBuilder out) throws XMLStreamException {
    StringBuilder formula = new StringBuilder();
    collect(xml, formula);
    String squeezed = formula.toString().replaceAll("\\s+", "");
    out.append(squeezed.length() <= LONGEST_FORMULA ? squeezed : " ");
  }

  /** 10 to the 9th is {@code 10^9}: {@code 109} would be another number. */
  private static void superscript(XMLStreamReader xml, StringBuilder out)
      throws XMLStreamException {
    int before = out.length();
    collect(xml, out);
    boolean afterDigit = before > 0 && Character.isDigit(out.charAt(before - 1));
    if (afterDigit && out.length() > before && isExponent(out.charAt(before))) {
      out.insert(before, '^');
    }
  }

  private static boolean isExponent(char first) {
    return Character.isDigit(first) || first == '-' || first == '\u2212' || first == '\u2013';
  }
}
