package org.theragraph.cli.picture;

import java.util.Locale;

/** An edge in words. */
final class Words {
  /** Type of an edge that stands for a sentence against a use, whatever claim it bears on. */
  private static final String AGAINST = "AGAINST";

  private Words() {}

  /** Both ends by name, and what joins them. */
  static String claim(Picture picture, Picture.Edge edge) {
    if (edge.type().equals(AGAINST)) {
      return "against %s in %s".formatted(picture.name(edge.from()), picture.name(edge.to()));
    }
    return "%s –%s→ %s".formatted(picture.name(edge.from()), edge.type(), picture.name(edge.to()));
  }

  /** {@code belief 0.81, hedged}. */
  static String standing(Picture.Edge edge) {
    if (edge.type().equals(AGAINST)) {
      return "speaks against this use";
    }
    if (edge.denied()) {
      return String.format(Locale.ROOT, "belief %.2f, denied", edge.belief());
    }
    return edge.sentence() == null
        ? "vocabulary"
        : String.format(Locale.ROOT, "belief %.2f", edge.belief())
            + (edge.hedged() ? ", only said to be possible" : "");
  }
}
