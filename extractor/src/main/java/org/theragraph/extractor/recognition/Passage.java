package org.theragraph.extractor.recognition;

import java.util.List;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.vocabulary.NameHash;

/** A text cut into pieces once, for all recognisers to look at. */
final class Passage {
  private static final int LONGEST_JOINT = 3;
  private static final String JOINTS = " \u00a0-\u2010\u2011\u2012\u2013/'’‘′`´+_*®™\u00ad";

  private final String text;
  private final List<Piece> pieces;
  private final long[] hashes;
  private final boolean[] joined;

  Passage(String text) {
    this.text = text;
    this.pieces = NameKey.pieces(text);
    this.hashes = new long[pieces.size()];
    this.joined = new boolean[pieces.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = NameHash.ofPiece(pieces.get(i).key());
      joined[i] = i + 1 < hashes.length && isJoint(end(i), start(i + 1));
    }
  }

  String text() {
    return text;
  }

  List<Piece> pieces() {
    return pieces;
  }

  int size() {
    return pieces.size();
  }

  String key(int piece) {
    return pieces.get(piece).key();
  }

  long hash(int piece) {
    return hashes[piece];
  }

  int start(int piece) {
    return pieces.get(piece).start();
  }

  int end(int piece) {
    return pieces.get(piece).end();
  }

  /** The piece as the text writes it. */
  String raw(int piece) {
    return text.substring(start(piece), end(piece));
  }

  /** From the first piece to the last one, the last included. */
  Span span(int first, int last) {
    return new Span(start(first), end(last));
  }

  /** Whether a name may run on from this piece to the next one. */
  boolean isJoined(int piece) {
    return joined[piece];
  }

  /** Whether a word starts here: a name does not start inside another one. */
  boolean startsWord(int piece) {
    return piece == 0 || end(piece - 1) < start(piece) || isGreekAnti(piece - 1);
  }

  /** Whether a word ends here. */
  boolean endsWord(int piece) {
    return piece + 1 == pieces.size() || end(piece) < start(piece + 1) || isLevel(piece + 1);
  }

  /** {@code αCD20} is short for anti-CD20. */
  private boolean isGreekAnti(int piece) {
    return text.charAt(start(piece)) == 'α' && startsWord(piece);
  }

  /** {@code CD38hi}, {@code CD19neg}: how much of a marker a cell has is no part of its name. */
  private boolean isLevel(int piece) {
    String raw = raw(piece);
    return switch (raw) {
      case "hi", "high", "lo", "low", "int", "neg", "pos", "dim", "bright" -> true;
      default -> false;
    };
  }

  /** What may stand between two pieces of a name: no full stop, no comma, no new line. */
  private boolean isJoint(int from, int to) {
    if (to - from > LONGEST_JOINT) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (JOINTS.indexOf(c) < 0 && !isInnerMark(c, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Brackets, commas and points count inside a word: {@code TNF(α)}, {@code 1,25-}, {@code 1.1}.
   */
  private boolean isInnerMark(char c, int at) {
    return switch (c) {
      case '(', '[', ',', '.', ':' ->
          at > 0
              && at + 1 < text.length()
              && isWordPart(text.charAt(at - 1))
              && Character.isLetterOrDigit(text.charAt(at + 1))
              && (c == '(' || c == '[' || Character.isDigit(text.charAt(at + 1)));
      case ')', ']' -> at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      default -> false;
    };
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}
