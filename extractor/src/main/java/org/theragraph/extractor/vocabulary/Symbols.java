package org.theragraph.extractor.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Gene symbols, told from other names by their looks. */
final class Symbols {
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9]*(orf\\d+)?(-[A-Z0-9]+)?");

  private Symbols() {}

  static boolean isSymbol(String name) {
    return SYMBOL.matcher(name).matches();
  }

  /** Up to three letters and no digit: RNP, THP and GEP are more often something else. */
  static boolean isShortAlias(String name) {
    return name.length() <= 3 && name.chars().noneMatch(Character::isDigit);
  }

  /**
   * The likeliest official symbol. Older symbols and trivial names come along, so this is a guess
   * for display; ids do not hang on it.
   *
   * @param sure names that two sources give
   * @param all the names there are, at least one
   */
  static String best(Collection<String> sure, Collection<String> all) {
    return sure.stream()
        .filter(all::contains)
        .filter(Symbols::isSymbol)
        .min(
            Comparator.comparing((String name) -> name.indexOf('-') >= 0)
                .thenComparing(Comparator.naturalOrder()))
        .or(() -> all.stream().filter(Symbols::isSymbol).findFirst())
        .or(() -> all.stream().min(Comparator.comparing(String::length)))
        .orElseThrow();
  }
}
