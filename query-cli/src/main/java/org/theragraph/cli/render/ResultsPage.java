package org.theragraph.cli.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown page with a section for each evaluation. */
public final class ResultsPage {
  private static final String START =
      """
      # Results

      Written by `theragraph evaluate … --results docs/results.md`. Do not edit by hand.
      """;

  private ResultsPage() {}

  /** Puts a section in the place of the one with its heading, or at the end. */
  public static void write(Path page, String heading, String markdown) throws IOException {
    String text = Files.exists(page) ? Files.readString(page) : START;
    String title = "\n## " + heading + "\n";
    int start = text.indexOf(title);
    String before = start < 0 ? text : text.substring(0, start);
    int next = start < 0 ? -1 : text.indexOf("\n## ", start + title.length());
    String after = next < 0 ? "" : text.substring(next);
    Files.writeString(page, before + title + "\n" + markdown.strip() + "\n" + after);
  }
}
