package org.theragraph.cli.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.render.Style.Mark;

/** Marks parts of a sentence, which may overlap: later parts of the list win. */
final class Highlighter {
  private Highlighter() {}

  /**
   * A part of a sentence.
   *
   * @param start UTF-16 units from the start of the sentence
   * @param end exclusive
   */
  record Part(Mark mark, int start, int end) {}

  static String mark(String sentence, List<Part> parts, Style style) {
    @Nullable Mark[] marks = new @Nullable Mark[sentence.length()];
    for (Part part : parts) {
      for (int at = Math.max(0, part.start()); at < Math.min(part.end(), marks.length); at++) {
        marks[at] = part.mark();
      }
    }
    StringBuilder marked = new StringBuilder();
    for (int start = 0; start < marks.length; ) {
      int end = start;
      while (end < marks.length && marks[end] == marks[start]) {
        end++;
      }
      Mark mark = marks[start];
      String run = sentence.substring(start, end);
      marked.append(mark == null ? run : marked(run, mark, style));
      start = end;
    }
    return marked.toString();
  }

  /** Spaces at the border stay outside, as between two parts that touch. */
  private static String marked(String run, Mark mark, Style style) {
    if (run.isBlank()) {
      return run;
    }
    String core = run.strip();
    int at = run.indexOf(core);
    return run.substring(0, at) + style.mark(mark, core) + run.substring(at + core.length());
  }
}
