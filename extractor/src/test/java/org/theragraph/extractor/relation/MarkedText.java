package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/** A document whose mentions are marked in its text: {@code [daratumumab|DRUG]}. */
record MarkedText(Document document, List<Mention> mentions) {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([A-Z]+)\\]");
  private static final Map<String, ConceptType> TYPES =
      Map.of(
          "DRUG", ConceptType.DRUG,
          "TARGET", ConceptType.TARGET,
          "CELL", ConceptType.CELL_TYPE,
          "DISEASE", ConceptType.DISEASE,
          "AAB", ConceptType.AUTOANTIBODY);

  static MarkedText parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      Span span = new Span(text.length(), text.length() + mark.group(1).length());
      text.append(mark.group(1));
      mentions.add(
          new Mention("test", span, mark.group(1), TYPES.get(mark.group(2)), null, 1.0, "test"));
      at = mark.end();
    }
    text.append(marked, at, marked.length());
    return new MarkedText(
        Document.of("test", DocumentKind.TEXT, null, text.toString(), List.of(), Citation.NONE),
        mentions);
  }
}
