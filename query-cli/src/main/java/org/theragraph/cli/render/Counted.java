package org.theragraph.cli.render;

/** A number with its noun. */
public final class Counted {
  private Counted() {}

  /** {@code 1 sentence}, {@code 2 sentences}: for nouns that take an s. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
