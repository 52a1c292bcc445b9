package org.theragraph.cli.render;

import java.io.PrintWriter;

/** For people. */
final class PageRenderer implements Renderer {
  private final Style style;
  private final int columns;

  PageRenderer(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  @Override
  public void render(Answer answer, PrintWriter out) {
    answer.write(new Page(out, style, columns));
    out.flush();
  }
}
