package org.theragraph.extractor.recognition;

/** Greek letters as abbreviations use them. */
final class GreekLetter {
  private GreekLetter() {}

  /** The Latin letter that an abbreviation writes for a Greek one; other characters unchanged. */
  static char initial(char c) {
    return switch (c) {
      case 'α' -> 'a';
      case 'β' -> 'b';
      case 'γ' -> 'g';
      case 'δ' -> 'd';
      case 'ε' -> 'e';
      case 'κ' -> 'k';
      case 'λ' -> 'l';
      default -> c;
    };
  }
}
