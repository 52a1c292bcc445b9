package org.theragraph.cli.render;

import java.io.IOException;
import java.io.PrintWriter;

/** Writes an answer in one form. */
@FunctionalInterface
public interface Renderer {
  void render(Answer answer, PrintWriter out) throws IOException;

  /** The renderer of a form; style and width matter to tables alone. */
  static Renderer of(Format format, Style style, int columns) {
    return switch (format) {
      case TABLE -> new PageRenderer(style, columns);
      case JSON -> new JsonRenderer();
      case CSV -> new CsvRenderer();
    };
  }
}
