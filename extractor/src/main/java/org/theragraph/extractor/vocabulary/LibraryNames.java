package org.theragraph.extractor.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey.Piece;

/** Which of a library's names are worth looking for in texts. */
final class LibraryNames {
  private static final int LONGEST = 60;
  private static final int MOST_PIECES = 9;
  private static final int SHORT_WORD = 6;

  private static final Pattern MASS_NAME = Pattern.compile("p\\d{1,2}");

  private final StopList stopList;

  LibraryNames(StopList stopList) {
    this.stopList = stopList;
  }

  /** Whether texts may be searched for this name. */
  boolean keeps(String name, ConceptType type) {
    if (name.length() > LONGEST || name.length() < 3 || isSystematic(name)) {
      return false;
    }
    List<Piece> pieces = NameHash.pieces(name);
    if (pieces.isEmpty() || pieces.size() > MOST_PIECES || !hasWord(pieces)) {
      return false;
    }
    String key = pieces.stream().map(Piece::key).collect(Collectors.joining(" "));
    return key.length() - pieces.size() + 1 >= 3
        && !stopList.stops(key, type)
        && !isRemark(name, pieces)
        && (type != ConceptType.CELL_TYPE || isCell(pieces))
        && (type != ConceptType.DRUG || isChemical(name, pieces))
        && (type != ConceptType.TARGET || isGene(name, pieces));
  }

  private static boolean isSystematic(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean count = c == '(' && i > 0 && Character.isDigit(name.charAt(i - 1));
      if (count || LibraryWords.SYSTEMATIC.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRemark(String name, List<Piece> pieces) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LibraryWords.REMARKS.stream().anyMatch(lower::contains)
        || (pieces.size() <= LibraryWords.LONGEST_FRAGMENT
            && name.length() > SHORT_WORD
            && LibraryWords.FRAGMENTS.contains(pieces.get(0).key()));
  }

  /** Two letters in a row, or one and a digit: {@code 1,2-} and {@code (R)-} are no names. */
  private static boolean hasWord(List<Piece> pieces) {
    int letters = 0;
    boolean digit = false;
    for (Piece piece : pieces) {
      if (Character.isLetter(piece.key().charAt(0))) {
        letters = Math.max(letters, piece.end() - piece.start());
      } else {
        digit = true;
      }
    }
    return letters >= 2 || (letters == 1 && digit);
  }

  private static boolean isGene(String name, List<Piece> pieces) {
    boolean shortWord =
        name.length() <= SHORT_WORD && name.chars().skip(1).allMatch(Character::isLowerCase);
    String last = lastWord(pieces);
    boolean word = last.length() > SHORT_WORD - 1 || LibraryWords.NO_GENE_WORDS.contains(last);
    return !shortWord
        && !MASS_NAME.matcher(name).matches()
        && !(word && name.indexOf(' ') > 0 && LibraryWords.NO_GENE_WORDS.contains(last))
        && !(word && LibraryWords.NO_GENE_ENDINGS.stream().anyMatch(last::endsWith))
        && !LibraryWords.NO_GENE_WORDS.contains(name);
  }

  private static boolean isCell(List<Piece> pieces) {
    String last = pieces.get(pieces.size() - 1).key();
    return LibraryWords.CELL_ENDINGS.stream().anyMatch(last::endsWith);
  }

  /** The last piece that is a word of at least three letters; empty where there is none. */
  private static String lastWord(List<Piece> pieces) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      String key = pieces.get(i).key();
      if (key.length() > 2 && Character.isLetter(key.charAt(0)) && !key.equals("type")) {
        return key;
      }
    }
    return "";
  }

  /** Short codes such as {@code MTX} stand for too many things; the core has those that matter. */
  private static boolean isChemical(String name, List<Piece> pieces) {
    long lower = name.chars().filter(Character::isLowerCase).count();
    return (lower >= 4 && !LibraryWords.ROLES.contains(pieces.get(pieces.size() - 1).key()))
        || LibraryWords.UPPER_NAMES.contains(name);
  }
}
