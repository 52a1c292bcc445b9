package org.theragraph.cli.question.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the word of the lexicon that is meant: as it stands, without its ending, or misspelt. */
final class Spelling {
  /** Below this length one changed letter makes another word; swapped letters do not. */
  private static final int MIN_EDIT = 4;

  /** From this length on two changed letters still leave the same word. */
  private static final int MIN_TWO_EDITS = 9;

  private final Lexicon lexicon;

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The word meant; the same word where the lexicon has nothing like it. */
  String of(String word) {
    if (lexicon.knows(word)) {
      return word;
    }
    for (String stem : stems(word)) {
      if (lexicon.knows(stem)) {
        return stem;
      }
    }
    return misspelt(word);
  }

  /** What the word may be a form of: {@code depleting} of {@code deplete}. */
  private static List<String> stems(String word) {
    return Stream.of("ing", "ed", "ly", "es")
        .filter(ending -> word.length() > ending.length() + 2 && word.endsWith(ending))
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .flatMap(Spelling::bases)
        .toList();
  }

  private static Stream<String> bases(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    String single = doubled ? stem.substring(0, last) : stem;
    String y = stem.endsWith("i") ? stem.substring(0, last) + "y" : stem;
    return Stream.of(stem, stem + "e", single, y);
  }

  /** Only where one word alone is so near: "fro" may be "for" and "from". */
  private String misspelt(String word) {
    if (word.length() < 3 || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    Set<String> near = near(word, 1);
    if (near.isEmpty() && word.length() >= MIN_TWO_EDITS) {
      near = near(word, 2);
    }
    return near.size() == 1 ? near.iterator().next() : word;
  }

  private Set<String> near(String word, int edits) {
    return lexicon.words().stream()
        .filter(known -> Math.abs(known.length() - word.length()) <= edits)
        .filter(known -> Edits.between(word, known, edits))
        .filter(known -> word.length() >= MIN_EDIT || Edits.isSwap(word, known))
        .collect(Collectors.toSet());
  }
}
