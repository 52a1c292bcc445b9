package org.theragraph.extractor.vocabulary.joined;

import java.nio.file.Path;
import org.theragraph.corpora.model.ConceptType;

/**
 * Names, synonyms, cross-references, broader terms and replaced ids of the terms of an OBO 1.2 or
 * 1.4 file.
 */
final class OboReader {
  private static final String NAME = "name: ";
  private static final String SYNONYM = "synonym: \"";
  private static final String XREF = "xref: ";
  private static final String EXACT = "property_value: skos:exactMatch ";

  private final OboTerms terms;

  private OboReader(OboTerms terms) {
    this.terms = terms;
  }

  static void read(Path file, ConceptType type, SourceSink sink) {
    OboReader reader = new OboReader(new OboTerms(type, sink));
    Lines.each(file, reader::line);
    reader.terms.finish();
  }

  private void line(String line) {
    if (line.startsWith("[")) {
      terms.finish();
    } else if (line.startsWith("id: ")) {
      terms.id(line.substring(4));
    } else if (line.startsWith("is_obsolete: true") || line.startsWith("name: obsolete ")) {
      terms.obsolete();
    } else {
      field(line);
    }
  }

  private void field(String line) {
    if (line.startsWith(NAME)) {
      terms.label(unescaped(line.substring(NAME.length())));
    } else if (line.startsWith(SYNONYM)) {
      int end = endOfQuote(line, SYNONYM.length());
      boolean exact = line.startsWith(" EXACT", end + 1);
      terms.synonym(unescaped(line.substring(SYNONYM.length(), end)), exact);
    } else if (line.startsWith(XREF)) {
      terms.xref(firstWord(line, XREF.length()));
    } else if (line.startsWith(EXACT)) {
      terms.exactMatch(firstWord(line, EXACT.length()));
    } else if (line.startsWith("subset: ")) {
      terms.subset(firstWord(line, "subset: ".length()));
    } else {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        terms.relation(line.substring(0, colon), firstWord(line, colon + 2));
      }
    }
  }

  private static String firstWord(String line, int from) {
    int end = line.indexOf(' ', from);
    return end < 0 ? line.substring(from) : line.substring(from, end);
  }

  private static int endOfQuote(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '"' && line.charAt(i - 1) != '\\') {
        return i;
      }
    }
    return line.length();
  }

  private static String unescaped(String text) {
    return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\(.)", "$1");
  }
}
