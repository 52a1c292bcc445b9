package org.theragraph.corpora.html;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Parses pages, and turns those away that are built to take hours or to overflow the stack. */
public final class PageParser {
  /** Tags of one page; large press releases have some thousands. */
  static final int MOST_TAGS = 200_000;

  /** Elements within elements; browsers go no deeper. */
  static final int DEEPEST = 512;

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private PageParser() {}

  /**
   * Parses a page.
   *
   * @throws PageException if it has too many tags, too deep ones, or takes too long
   */
  public static Document parse(String html) throws PageException {
    if (isOverfull(html)) {
      throw new PageException("has more than %,d tags; split it".formatted(MOST_TAGS));
    }
    Document page;
    try {
      page = Parser.htmlParser().parseInput(new TimedReader(html), "");
    } catch (Slow e) {
      throw new PageException(
          "takes longer than %d s to parse: its tags are in disorder"
              .formatted(LONGEST.toSeconds()));
    }
    if (NodeTraversor.filter(new DepthFilter(), page) == FilterResult.STOP) {
      throw new PageException(
          "its tags stand within each other more than %d deep".formatted(DEEPEST));
    }
    return page;
  }

  private static boolean isOverfull(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1)) {
      tags += at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
    }
    return tags > MOST_TAGS;
  }

  /** The page is too much to parse; the message says what of it. */
  public static final class PageException extends Exception {
    private static final long serialVersionUID = 1L;

    PageException(String message) {
      super(message);
    }
  }

  private static final class Slow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Slow() {
      super(null, null, false, false);
    }
  }

  /** Gives no more once the time is over: the parser asks for some characters at a time. */
  private static final class TimedReader extends FilterReader {
    private final long end = System.nanoTime() + LONGEST.toNanos();

    TimedReader(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (System.nanoTime() - end > 0) {
        throw new Slow();
      }
      return super.read(target, offset, length);
    }
  }

  private static final class DepthFilter implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      return node instanceof Element && depth > DEEPEST ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }
}
