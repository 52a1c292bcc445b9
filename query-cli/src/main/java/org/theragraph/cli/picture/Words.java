package org.theragraph.cli.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An edge in words. */
final class Words {
  private Words() {}

  /** Ends, type, how sure, and the sentence on lines of its own. */
  static String of(Picture picture, Picture.Edge edge) {
    @Nullable String sentence = edge.sentence();
    @Nullable String source = edge.source();
    return claim(picture, edge)
        + "\n"
        + standing(edge)
        + (sentence == null ? "" : "\n" + sentence)
        + (source == null ? "" : "\n— " + source);
  }

  /** Both ends by name, and what joins them. */
  static String claim(Picture picture, Picture.Edge edge) {
    if (edge.denied()) {
      return "against %s in %s".formatted(picture.name(edge.from()), picture.name(edge.to()));
    }
    return "%s –%s→ %s".formatted(picture.name(edge.from()), edge.type(), picture.name(edge.to()));
  }

  /** {@code belief 0.81, hedged}. */
  static String standing(Picture.Edge edge) {
    if (edge.denied()) {
      return "speaks against this use";
    }
    return edge.sentence() == null
        ? "vocabulary"
        : String.format(Locale.ROOT, "belief %.2f", edge.belief())
            + (edge.hedged() ? ", only said to be possible" : "");
  }
}
