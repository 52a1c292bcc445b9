package org.theragraph.cli.question.language;

import java.util.Locale;

/** Kinds of disease to which a question narrows what it looks for. */
public enum Kind {
  AUTOIMMUNE("autoimmune disease"),
  /** In which an autoantibody is found. */
  AUTOANTIBODY("autoantibody disease");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** In English. */
  public String words() {
    return words;
  }

  /** Class of the words that say so. */
  String wordClass() {
    return name().toLowerCase(Locale.ROOT) + "-kind";
  }
}
