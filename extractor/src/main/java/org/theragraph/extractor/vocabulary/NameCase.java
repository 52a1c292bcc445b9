package org.theragraph.extractor.vocabulary;

import org.theragraph.corpora.model.ConceptType;

/** Which names a text must write in their own case to mean them. */
public final class NameCase {
  private static final int LONGEST_ABBREVIATION = 5;

  private NameCase() {}

  /**
   * Names of the core match in any case, except short abbreviations without digits, such as MS, CAT
   * or APRIL.
   */
  public static boolean coreNeedsCase(String name) {
    return name.length() <= LONGEST_ABBREVIATION
        && name.chars().allMatch(Character::isLetter)
        && name.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** Symbols of genes and abbreviations of chemicals match as written; names of words do not. */
  public static boolean libraryNeedsCase(String name, ConceptType type) {
    if (name.chars().skip(1).allMatch(Character::isLowerCase)) {
      return false; // Cachectin: a word, with the capital of a heading
    }
    boolean upper =
        name.chars().skip(type == ConceptType.TARGET ? 0 : 1).anyMatch(Character::isUpperCase);
    return upper && name.indexOf(' ') < 0 && name.length() <= (type == ConceptType.TARGET ? 20 : 8);
  }
}
