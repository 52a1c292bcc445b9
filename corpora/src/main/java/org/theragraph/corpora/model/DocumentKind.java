package org.theragraph.corpora.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What sort of document a text is. */
public enum DocumentKind {
  ABSTRACT,
  PRESS_RELEASE,
  FULL_TEXT,
  TEXT,
  /** Claims of another graph, a line each: no text that anybody wrote as such. */
  CURATED;

  /** The name in files: {@code press-release}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the known ones
   */
  public static DocumentKind ofCode(String code) {
    for (DocumentKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    String known =
        Arrays.stream(values()).map(DocumentKind::code).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown kind '" + code + "'; use one of " + known);
  }
}
