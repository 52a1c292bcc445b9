package org.theragraph.cli.render;

/** A number with its noun. */
public final class Counted {
  private Counted() {}

  /** {@code 1 sentence}, {@code 2 sentences}: for nouns that take an s. */
  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /** {@code 1 copy}, {@code 2 copies}. */
  public static String of(long count, String noun, String nouns) {
    return count + " " + (count == 1 ? noun : nouns);
  }
}
