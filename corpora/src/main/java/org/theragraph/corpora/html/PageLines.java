package org.theragraph.corpora.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.theragraph.corpora.text.CleanText;

/** Makes lines of an element: one for each paragraph, heading, list item and table row. */
final class PageLines {
  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> CELLS = Set.of("td", "th");

  /** Reference marks after words: {@code lupus<sup>1,2</sup>}. */
  private static final Pattern MARKS =
      Pattern.compile("[\\d\\s,;*\u2013-]+|\\[[\\d\\s,\u2013-]+\\]|[*\u2020\u2021\u00A7]+");

  private static final Pattern WORD_END =
      Pattern.compile("(?s).*(?:\\p{L}{4}|[.,;:!?)\u201D\u2019\"\u00AE\u2122])\\s*");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int bold;
  private int level;
  private boolean inLink;
  private boolean inBold;
  private boolean inPre;
  private boolean inMark;

  private PageLines() {}

  static List<Line> of(Element element) {
    PageLines lines = new PageLines();
    lines.children(element);
    lines.endLine();
    return lines.lines;
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode textNode) {
        text(textNode);
      } else if (child instanceof Element childElement) {
        element(childElement);
      }
    }
  }

  private void text(TextNode node) {
    String raw = node.getWholeText();
    if (inPre) {
      preformatted(raw);
      return;
    }
    String clean = CleanText.clean(raw).replace('\n', ' ');
    text.append(clean);
    int units = CleanText.line(clean).length();
    linked += inLink ? units : 0;
    bold += inBold ? units : 0;
  }

  /** Blank lines part paragraphs; single line ends are where the paper was full. */
  private void preformatted(String raw) {
    for (String line : CleanText.clean(raw).lines().toList()) {
      if (line.isBlank()) {
        endLine();
      } else {
        text.append(line.strip()).append(' ');
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (name.equals("br") || name.equals("hr")) {
      endLine();
    } else if (name.equals("sup") && !inMark) {
      superscript(element);
    } else if (CELLS.contains(name)) {
      cell(element);
    } else if (name.equals("dt") || name.equals("dd")) {
      term(element, name.equals("dt"));
    } else if (name.equals("pre")) {
      endLine();
      inPre = true;
      children(element);
      inPre = false;
      endLine();
    } else if (isBlock(element)) {
      block(element, name);
    } else {
      inline(element, name);
    }
  }

  private void block(Element element, String name) {
    endLine();
    int outer = level;
    level = name.matches("h[1-6]") ? name.charAt(1) - '0' : level;
    children(element);
    endLine();
    level = outer;
  }

  private void inline(Element element, String name) {
    boolean outerLink = inLink;
    boolean outerBold = inBold;
    inLink |= name.equals("a");
    inBold |= BOLD.contains(name);
    children(element);
    inLink = outerLink;
    inBold = outerBold;
  }

  /** Cells of data stand beside each other; cells of a layout are blocks. */
  private void cell(Element cell) {
    int blocks = cell.select("p, div, table, li, h1, h2, h3, h4, br + br").size();
    boolean first = cell.previousElementSibling() == null;
    boolean alone = first && cell.nextElementSibling() == null;
    if (blocks > 1 || (blocks == 1 && (alone || cell.text().length() > 200))) {
      endLine();
      children(cell);
      endLine();
      return;
    }
    if (!first && !isBlank(text)) {
      text.append(" | ");
    }
    String row = CleanText.line(cell.text());
    text.append(row);
  }

  /** A term and what stands to it make one line: {@code Published: 12 November 2019}. */
  private void term(Element element, boolean isTerm) {
    String before = text.toString().stripTrailing();
    if (isTerm || !before.endsWith(":")) {
      endLine();
    }
    children(element);
    boolean described = isTerm && "dd".equals(nextName(element));
    String term = CleanText.line(text.toString());
    if (described && !term.isEmpty() && term.length() < 60) {
      text.append(term.endsWith(":") ? " " : ": ");
    } else {
      endLine();
    }
  }

  private static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(Character::isWhitespace);
  }

  private static String nextName(Element element) {
    Element next = element.nextElementSibling();
    return next == null ? "" : next.normalName();
  }

  private void superscript(Element element) {
    String mark = CleanText.line(element.text());
    boolean afterDigit = text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
    boolean number =
        !mark.isEmpty()
            && (Character.isDigit(mark.charAt(0))
                || mark.charAt(0) == '-'
                || mark.charAt(0) == '\u2212');
    if (afterDigit && number) {
      text.append('^'); // 10 to the 9th is not 109
    } else if (MARKS.matcher(mark).matches() && WORD_END.matcher(lastWord()).matches()) {
      return;
    }
    inMark = true;
    children(element);
    inMark = false;
  }

  private String lastWord() {
    return text.substring(Math.max(0, text.length() - 12));
  }

  private void endLine() {
    String clean = CleanText.line(text.toString());
    if (!clean.isEmpty()) {
      boolean allBold = bold >= clean.length() - 1 && clean.length() < 120;
      lines.add(new Line(clean, level > 0 ? level : allBold ? Line.BOLD : 0, linked));
    }
    text.setLength(0);
    linked = 0;
    bold = 0;
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || Set.of("li", "tr", "dt", "dd", "caption", "figcaption", "summary")
            .contains(element.normalName());
  }
}
