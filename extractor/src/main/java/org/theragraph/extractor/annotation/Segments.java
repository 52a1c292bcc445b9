package org.theragraph.extractor.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Span;

/**
 * Where no sentence may run on: at the end of a paragraph, after the label of an abstract's
 * section, and where a page lost the space between two sentences ("in lupus.The next step").
 */
final class Segments {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:background(?:/aims?| and aims?)?|introduction|context|importance|rationale|aims?"
              + "|objectives?|purpose|hypothesis|methods?|methods and findings|materials and methods"
              + "|patients and methods|design|setting|participants|interventions?|measurements"
              + "|main outcome measures?|results?|findings|observations|conclusions?"
              + "|conclusions? and relevance|interpretation|discussion|significance|reference"
              + "|trial registration|funding)\\s*[:.—]\\s+",
          Pattern.CASE_INSENSITIVE);

  /** A lower-case word, a full stop with or without closing quote, and a capitalised word. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[a-z]{3}[.!?])(?=[\"“”']?[A-Z][a-z])|(?<=[a-z]{3}[.!?][\"”])(?=[A-Z][a-z])");

  private Segments() {}

  /** The segments in order, without the line feeds between them. */
  static List<Span> of(Document document) {
    List<Span> segments = new ArrayList<>();
    String text = document.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean ends = at == text.length() || isParagraphEnd(document, at);
      if (ends) {
        addLine(text, start, at, segments);
        start = at + 1;
      }
    }
    return segments;
  }

  /** Hard-wrapped plain text goes on in the next line; there a lower-case start joins. */
  private static boolean isParagraphEnd(Document document, int at) {
    String text = document.text();
    if (text.charAt(at) != '\n') {
      return false;
    }
    boolean title = at == document.titleLength();
    boolean joins =
        document.kind() == DocumentKind.TEXT
            && at + 1 < text.length()
            && Character.isLowerCase(text.charAt(at + 1));
    return title || !joins;
  }

  private static void addLine(String text, int start, int end, List<Span> segments) {
    int from = start;
    Matcher label = LABEL.matcher(text).region(start, end);
    if (label.lookingAt() && label.end() < end) {
      segments.add(new Span(from, label.end()));
      from = label.end();
    }
    Matcher glued = GLUED.matcher(text).region(from, end).useTransparentBounds(true);
    while (glued.find()) {
      if (glued.start() > from) {
        segments.add(new Span(from, glued.start()));
        from = glued.start();
      }
    }
    if (from < end) {
      segments.add(new Span(from, end));
    }
  }
}
