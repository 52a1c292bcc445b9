package org.theragraph.cli.render;

/**
 * Emphasis: colour codes on a terminal, plain marks elsewhere.
 *
 * @param ansi whether colour codes may be written
 */
public record Style(boolean ansi) {
  public static final Style PLAIN = new Style(false);
  private static final String END = "\u001b[0m";

  /** Parts of a sentence that are marked. */
  public enum Mark {
    SUBJECT("1;36", "[[", "]]"),
    OBJECT("1;35", "[[", "]]"),
    CUE("4", "{{", "}}");

    private final String code;
    private final String open;
    private final String close;

    Mark(String code, String open, String close) {
      this.code = code;
      this.open = open;
      this.close = close;
    }
  }

  public String bold(String text) {
    return coloured("1", text);
  }

  public String dim(String text) {
    return coloured("2", text);
  }

  /** For what speaks for something. */
  public String good(String text) {
    return coloured("32", text);
  }

  /** For what speaks against something. */
  public String bad(String text) {
    return coloured("31", text);
  }

  /** A marked part of a sentence; visible without colours too. */
  public String mark(Mark mark, String text) {
    return ansi ? coloured(mark.code, text) : mark.open + text + mark.close;
  }

  private String coloured(String code, String text) {
    return ansi && !text.isEmpty() ? "\u001b[" + code + "m" + text + END : text;
  }
}
