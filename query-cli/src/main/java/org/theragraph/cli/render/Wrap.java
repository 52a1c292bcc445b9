package org.theragraph.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text into lines at spaces; colour codes take no width and never run over a line's end. */
final class Wrap {
  private static final Pattern CODE = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final String END = "\u001b[0m";

  private Wrap() {}

  /** Characters that are seen. */
  static int width(String text) {
    String plain = text.indexOf('\u001b') < 0 ? text : CODE.matcher(text).replaceAll("");
    return plain.codePointCount(0, plain.length());
  }

  /** Lines of at most {@code width} characters; a longer word stands alone and is not cut. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, width, lines);
    }
    return closed(lines);
  }

  /** As {@link #lines}, but a longer word is cut, so that no line leaves its column. */
  static List<String> pieces(String text, int width) {
    List<String> pieces = new ArrayList<>();
    for (String line : lines(text, width)) {
      String rest = line;
      while (width(rest) > width && rest.indexOf('\u001b') < 0) {
        int cut = rest.offsetByCodePoints(0, width);
        pieces.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      pieces.add(rest);
    }
    return pieces;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : paragraph.split(" ", -1)) {
      int length = width(word);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      } else if (line.length() > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
    }
    lines.add(line.toString());
  }

  /** Ends at each line's end the colour that is on, and takes it up again on the next. */
  private static List<String> closed(List<String> lines) {
    List<String> closed = new ArrayList<>(lines.size());
    String on = "";
    for (String line : lines) {
      String whole = on + line;
      on = lastCode(line, on);
      closed.add(on.isEmpty() ? whole : whole + END);
    }
    return closed;
  }

  private static String lastCode(String line, String before) {
    String on = before;
    Matcher codes = CODE.matcher(line);
    while (codes.find()) {
      on = codes.group().equals(END) ? "" : codes.group();
    }
    return on;
  }
}
