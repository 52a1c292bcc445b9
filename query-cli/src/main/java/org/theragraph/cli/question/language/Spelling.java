package org.theragraph.cli.question.language;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the word of the lexicon that a misspelt one is meant to be. */
final class Spelling {
  /** Below this length one changed letter makes another word; swapped letters do not. */
  private static final int MIN_EDIT = 4;

  /** From this length on two changed letters still leave the same word. */
  private static final int MIN_TWO_EDITS = 9;

  private final Lexicon lexicon;

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The word meant; the same word where the lexicon has nothing like it, or too much. */
  String of(String word) {
    if (lexicon.knows(word) || word.length() < 2 || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    NavigableSet<String> near = near(word, 1);
    if (near.isEmpty() && word.length() >= MIN_TWO_EDITS) {
      near = near(word, 2);
    }
    return !near.isEmpty() && sayTheSame(near) ? near.first() : word;
  }

  /** Forms of one word do, and words that say nothing, as "with" and "which" for "wich". */
  private boolean sayTheSame(Set<String> words) {
    return words.stream().map(Stem::of).distinct().count() == 1
        || words.stream()
            .map(lexicon::classesOf)
            .allMatch(classes -> classes.contains(Lexicon.FILLER));
  }

  private NavigableSet<String> near(String word, int edits) {
    return lexicon.words().stream()
        .filter(known -> Math.abs(known.length() - word.length()) <= edits)
        .filter(known -> Edits.between(word, known, edits))
        .filter(known -> word.length() >= MIN_EDIT || Edits.isSwap(word, known))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
