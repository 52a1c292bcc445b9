package org.theragraph.cli.render;

import java.io.PrintWriter;

/** Lines for a person, wrapped to the width of the terminal. */
public final class Page {
  private final PrintWriter out;
  private final Style style;
  private final int width;

  public Page(PrintWriter out, Style style, int width) {
    this.out = out;
    this.style = style;
    this.width = width;
  }

  public Style style() {
    return style;
  }

  /** Characters a line. */
  public int width() {
    return width;
  }

  public Page heading(String text) {
    return line(style.bold(text));
  }

  public Page line(String text) {
    return indented(0, text);
  }

  /** A paragraph whose lines all start {@code indent} characters from the left. */
  public Page indented(int indent, String text) {
    for (String line : Wrap.lines(text, Math.max(20, width - indent))) {
      out.print(line.isEmpty() ? "\n" : " ".repeat(indent) + line + "\n");
    }
    return this;
  }

  /** A paragraph behind a label, its further lines below its first word. */
  public Page item(int indent, String label, String text) {
    int column = indent + Wrap.width(label) + 2;
    String before = " ".repeat(indent) + label + "  ";
    for (String line : Wrap.lines(text, Math.max(20, width - column))) {
      out.print(before + line + "\n");
      before = " ".repeat(column);
    }
    return this;
  }

  /** A paragraph that is an aside: where a thing comes from, what to do next. */
  public Page aside(int indent, String text) {
    return indented(indent, style.dim(text));
  }

  public Page blank() {
    out.print("\n");
    return this;
  }

  public Page table(Table table) {
    for (String line : table.lines(style, width)) {
      out.print(line + "\n");
    }
    return this;
  }
}
