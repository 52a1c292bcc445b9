package org.theragraph.extractor.vocabulary;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;

/** Other ways to write a name of the core that a key does not level out. */
final class Spellings {
  /** {@code non-infectious}, {@code anti-nuclear}: many write one word. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?i)\\b(non|anti|auto|pre|post|hyper|hypo|micro|macro|poly|extra|intra|meta|neuro|musculo)[-‐‑](?=\\p{Ll}{4})");

  /** Symbols that are words when written so. */
  private static final Set<String> WORDS = Set.of("ACE", "APP", "INS", "KIT", "SET", "CAT", "MET");

  private Spellings() {}

  /** The name without the hyphens behind its prefixes, where it has such; not the name itself. */
  static Set<String> others(String name) {
    Set<String> others = new LinkedHashSet<>();
    others.add(PREFIX.matcher(name).replaceAll("$1"));
    others.remove(name);
    return others;
  }

  /** {@code Syk} for the symbol SYK, as papers on mice and older papers write it. */
  static Set<String> title(String name, ConceptType type) {
    boolean symbol =
        type == ConceptType.TARGET
            && !WORDS.contains(name)
            && name.length() >= 3
            && name.length() <= 5
            && name.chars().allMatch(Character::isUpperCase);
    return symbol ? Set.of(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)) : Set.of();
  }
}
