package org.theragraph.extractor.vocabulary;

import java.util.List;
import java.util.Locale;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.NameKey.Piece;

/**
 * 64-bit hashes of keys, built piece by piece so that each prefix of a name has its own.
 *
 * <p>A collision among a million names has a probability of about 3e-8; it is not checked for.
 */
public final class NameHash {
  /** The hash of no piece. */
  public static final long START = 0xcbf29ce484222325L; // FNV-1a, offset basis

  private static final long PRIME = 0x100000001b3L;

  private NameHash() {}

  /** The hash of one piece's key. */
  public static long ofPiece(String key) {
    long hash = START;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The hash of the pieces so far and one more. */
  public static long add(long hash, long piece) {
    long mixed = (hash * 31 + piece) * 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 29);
  }

  /** The hash of a whole name. */
  public static long of(List<Piece> pieces) {
    long hash = START;
    for (Piece piece : pieces) {
      hash = add(hash, ofPiece(piece.key()));
    }
    return hash;
  }

  /**
   * A hash of letters with their case and of digits, without what stands between, so that {@code
   * IL-6} and {@code IL6} agree and {@code il6} does not. Greek letters count by name; an ending
   * plural s does not count.
   */
  public static int cased(String text, List<Piece> pieces, int from, int to) {
    long hash = START;
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      hash =
          add(hash, ofPiece(casedPiece(text.substring(piece.start(), piece.end()), piece.key())));
    }
    return (int) (hash ^ (hash >>> 32));
  }

  /**
   * {@link #cased} of the text in capitals, where it is written as genes of mice and rats are: one
   * capital, small letters, and a digit ({@code Cd38}). Otherwise 0, which no name has.
   */
  public static int upperOfTitle(String text, List<Piece> pieces, int from, int to) {
    boolean digit = false;
    long hash = START;
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      String raw = text.substring(piece.start(), piece.end());
      if (Character.isDigit(raw.charAt(0))) {
        digit = true;
      } else if (i == from && !isTitle(raw)) {
        return 0;
      }
      if (i > from && piece.start() > pieces.get(i - 1).end()) {
        return 0; // "March 1" is no gene
      }
      hash = add(hash, ofPiece(casedPiece(raw.toUpperCase(Locale.ROOT), piece.key())));
    }
    return digit ? (int) (hash ^ (hash >>> 32)) : 0;
  }

  private static boolean isTitle(String raw) {
    return raw.length() > 1
        && Character.isUpperCase(raw.charAt(0))
        && raw.chars().skip(1).allMatch(Character::isLowerCase);
  }

  private static String casedPiece(String raw, String key) {
    if (!Character.isLetter(key.charAt(0)) || raw.charAt(0) > 127 || GREEK.contains(key)) {
      return key;
    }
    boolean plural = raw.endsWith("s") && raw.length() == key.length() + 1;
    return plural && raw.toLowerCase(Locale.ROOT).startsWith(key)
        ? raw.substring(0, raw.length() - 1)
        : raw;
  }

  private static final java.util.Set<String> GREEK =
      java.util.Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda",
          "sigma", "omega");

  /** Pieces of a name; the key's own cut. */
  public static List<Piece> pieces(String name) {
    return NameKey.pieces(name);
  }
}
