package org.theragraph.cli.render;

import java.util.Locale;

/** Forms of an answer. */
public enum Format {
  TABLE,
  JSON,
  CSV;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
