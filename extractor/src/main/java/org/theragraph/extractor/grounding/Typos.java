package org.theragraph.extractor.grounding;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;

/**
 * Corrections of a name one of whose words no vocabulary has: one letter changed, left out, put in,
 * or two swapped, such that the word is known (Norvig, "How to write a spelling corrector", 2007).
 */
final class Typos {
  private static final int SHORTEST = 6; // letters; a shorter word has too many neighbours
  private static final int SAME_START = 2; // letters that nobody mistypes
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final JoinedVocabulary vocabulary;

  Typos(JoinedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The corrected keys; none where two words are unknown or one with digits. */
  List<String> corrections(String key) {
    String[] words = key.split(" ", -1);
    int unknown = -1;
    for (int i = 0; i < words.length; i++) {
      if (!vocabulary.hasWord(words[i])) {
        if (unknown >= 0 || words[i].length() < SHORTEST) {
          return List.of();
        }
        unknown = i;
      }
    }
    return unknown < 0 ? List.of() : corrections(words, unknown);
  }

  private List<String> corrections(String[] words, int at) {
    List<String> found = new ArrayList<>();
    for (String neighbour : neighbours(words[at])) {
      if (vocabulary.hasWord(neighbour)) {
        String[] corrected = words.clone();
        corrected[at] = neighbour;
        found.add(String.join(" ", corrected));
      }
    }
    return found;
  }

  private static List<String> neighbours(String word) {
    List<String> found = new ArrayList<>(LETTERS.length() * word.length() * 2);
    for (int i = SAME_START; i <= word.length(); i++) {
      String before = word.substring(0, i);
      String after = word.substring(i);
      if (!after.isEmpty()) {
        found.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        found.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
      for (int letter = 0; letter < LETTERS.length(); letter++) {
        found.add(before + LETTERS.charAt(letter) + after);
        if (!after.isEmpty()) {
          found.add(before + LETTERS.charAt(letter) + after.substring(1));
        }
      }
    }
    return found;
  }
}
