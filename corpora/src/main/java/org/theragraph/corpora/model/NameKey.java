package org.theragraph.corpora.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Normalisation: the same key for all spellings of one name, used alike for vocabulary, text, graph
 * and query.
 *
 * <p>A name is cut into pieces, each a run of letters, a run of digits or one Greek letter; a key
 * is its pieces with single spaces between them. So {@code IL-6}, {@code IL6} and {@code IL 6} are
 * {@code il 6}; {@code TNFα} is {@code tnf alpha}; {@code Sjögren's syndrome} is {@code sjogren
 * syndrome}; {@code tumours} is {@code tumor}; {@code factor VIII} is {@code factor 8}.
 */
public final class NameKey {
  private static final Map<Character, String> GREEK =
      Map.ofEntries(
          Map.entry('α', "alpha"),
          Map.entry('β', "beta"),
          Map.entry('γ', "gamma"),
          Map.entry('δ', "delta"),
          Map.entry('ε', "epsilon"),
          Map.entry('ζ', "zeta"),
          Map.entry('η', "eta"),
          Map.entry('θ', "theta"),
          Map.entry('ι', "iota"),
          Map.entry('κ', "kappa"),
          Map.entry('λ', "lambda"),
          Map.entry('μ', "mu"),
          Map.entry('ν', "nu"),
          Map.entry('ξ', "xi"),
          Map.entry('π', "pi"),
          Map.entry('ρ', "rho"),
          Map.entry('σ', "sigma"),
          Map.entry('ς', "sigma"),
          Map.entry('τ', "tau"),
          Map.entry('φ', "phi"),
          Map.entry('χ', "chi"),
          Map.entry('ψ', "psi"),
          Map.entry('ω', "omega"));

  private static final Map<String, String> ROMAN =
      Map.ofEntries(
          Map.entry("i", "1"),
          Map.entry("ii", "2"),
          Map.entry("iii", "3"),
          Map.entry("iv", "4"),
          Map.entry("v", "5"),
          Map.entry("vi", "6"),
          Map.entry("vii", "7"),
          Map.entry("viii", "8"),
          Map.entry("ix", "9"),
          Map.entry("x", "10"),
          Map.entry("xi", "11"),
          Map.entry("xii", "12"),
          Map.entry("xiii", "13"));

  /** Words after which even one letter is a Roman numeral. */
  private static final Set<String> NUMBERED =
      Set.of("type", "factor", "class", "phase", "stage", "grade", "collagen", "antithrombin");

  private static final char FIRST_GREEK = '\u0370';
  private static final char LAST_GREEK = '\u03ff';

  private NameKey() {}

  /**
   * One piece of a name.
   *
   * @param key normalised
   * @param start first UTF-16 unit of the piece in the text it was cut from
   * @param end exclusive end
   */
  public record Piece(String key, int start, int end) {}

  /** The key of a name; empty when the name has no letter or digit. */
  public static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (Piece piece : pieces(name)) {
      if (key.length() > 0) {
        key.append(' ');
      }
      key.append(piece.key());
    }
    return key.toString();
  }

  /** The pieces of a text in order, with their places. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>(text.length() / 5 + 1);
    String before = "";
    int at = 0;
    while (at < text.length()) {
      int end = endOfPiece(text, at);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      if (!isPossessiveS(text, at, end)) {
        before = key(text.substring(at, end), before);
        pieces.add(new Piece(before, at, end));
      }
      at = end;
    }
    return pieces;
  }

  /** The exclusive end of the piece that starts here; the start itself where none does. */
  private static int endOfPiece(String text, int start) {
    int first = text.codePointAt(start);
    if (isGreek(first)) {
      return start + 1;
    }
    boolean digits = isDigit(first);
    if (!digits && !Character.isLetter(first)) {
      return start;
    }
    int at = start + Character.charCount(first);
    while (at < text.length()) {
      int next = text.codePointAt(at);
      boolean same = digits ? isDigit(next) : isLetterOrMark(next) && !isGreek(next);
      if (!same) {
        break;
      }
      at += Character.charCount(next);
    }
    return at;
  }

  private static boolean isLetterOrMark(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** ASCII only: other digits, super- and subscripts too, are letters of no name. */
  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isGreek(int c) {
    return c == 'µ'
        || (c >= FIRST_GREEK
            && c <= LAST_GREEK
            && GREEK.containsKey(Character.toLowerCase((char) c)));
  }

  private static boolean isPossessiveS(String text, int start, int end) {
    return end - start == 1
        && text.charAt(start) == 's'
        && start > 1
        && "'’`´".indexOf(text.charAt(start - 1)) >= 0
        && Character.isLetter(text.charAt(start - 2));
  }

  private static String key(String piece, String before) {
    char first = piece.charAt(0);
    if (isDigit(first)) {
      return withoutLeadingZeros(piece);
    }
    if (isGreek(first)) {
      return first == 'µ' ? "mu" : GREEK.getOrDefault(Character.toLowerCase(first), piece);
    }
    String lower = plain(piece.toLowerCase(Locale.ROOT));
    String number = ROMAN.get(lower);
    if (number != null && (lower.length() > 1 || NUMBERED.contains(before))) {
      return number;
    }
    return isAbbreviation(piece) ? lower : american(singular(lower));
  }

  /** Four capitals are an abbreviation, whose S is no plural: AIDS, PAPS. */
  private static boolean isAbbreviation(String piece) {
    return piece.length() == 4 && piece.chars().allMatch(Character::isUpperCase);
  }

  private static String withoutLeadingZeros(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.substring(at);
  }

  /** Without accents. */
  private static String plain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return Normalizer.normalize(lower, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ł", "l");
      }
    }
    return lower;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    char before = word.charAt(length - 2);
    if (before == 's' || before == 'u' || before == 'i') {
      return word; // class, lupus, arthritis
    }
    return word.substring(0, length - 1);
  }

  /** British to American spelling, as far as endings and digraphs go. */
  private static String american(String word) {
    if (word.length() < 5) {
      return word;
    }
    String shorter = word.replace("ae", "e").replace("oe", "e");
    return shorter.endsWith("our") ? shorter.substring(0, shorter.length() - 3) + "or" : shorter;
  }
}
