package org.theragraph.cli.question.language;

import java.util.List;

/** Cuts endings, so that "involved", "involving" and "involve" are one word. */
final class Stem {
  /** A shorter rest could be another word: "noted" is no form of "not". */
  private static final int SHORTEST = 4;

  private static final List<String> ENDINGS = List.of("ically", "ally", "ing", "ed", "ly", "e");

  private Stem() {}

  /** Not a word any more, but the same for all forms of one. */
  static String of(String word) {
    if (word.endsWith("oe")) { // goes, does: the s is gone already
      return word.substring(0, word.length() - 1);
    }
    String bare = word;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        String rest = word.substring(0, word.length() - ending.length());
        bare = ending.equals("ically") ? rest + "ic" : ending.equals("ally") ? rest + "al" : rest;
        break;
      }
    }
    String stem = withoutDouble(bare);
    return stem.length() < SHORTEST ? word : stem;
  }

  private static String withoutDouble(String stem) {
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      return stem.substring(0, last);
    }
    return last > 1 && stem.charAt(last) == 'i' ? stem.substring(0, last) + "y" : stem;
  }
}
