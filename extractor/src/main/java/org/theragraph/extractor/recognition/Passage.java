package org.theragraph.extractor.recognition;

import java.util.List;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.vocabulary.NameHash;

/** A text cut into pieces once, for all recognisers to look at. */
final class Passage {
  private static final int LONGEST_JOINT = 3;
  private static final int LONGEST_REMARK = 10;
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

  /** The piece that starts at this place of the text; negative where none does. */
  int pieceAt(int start) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = start(middle);
      if (at == start) {
        return middle;
      }
      if (at < start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** The piece after a span; {@link #size()} where there is none. */
  int pieceAfter(Span span) {
    int at = pieceAt(span.end());
    return at >= 0 ? at : -at - 1;
  }

  /** The first piece of a span. */
  int firstPiece(Span span) {
    int at = pieceAt(span.start());
    return at >= 0 ? at : -at - 1;
  }

  /** What stands between the end of a piece and the start of the next. */
  String gap(int piece) {
    return text.substring(end(piece), piece + 1 < size() ? start(piece + 1) : text.length());
  }

  /**
   * Whether a name from piece to piece closes each bracket that it opens, and opens what it closes.
   */
  boolean hasWholeBrackets(int first, int last) {
    int open = 0;
    for (int i = start(first); i < end(last); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        open++;
      } else if (c == ')' || c == ']') {
        open--;
        if (open < 0) {
          return false;
        }
      }
    }
    return open == 0;
  }

  /**
   * The piece behind a short remark in brackets that starts right behind this piece: 6 in {@code
   * interleukin (IL)-6}. Negative where there is no such remark or nothing goes on behind it.
   */
  int behindShortBracket(int piece) {
    int open = end(piece);
    if (open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    if (open >= text.length() || text.charAt(open) != '(') {
      return -1;
    }
    int close = text.indexOf(')', open);
    if (close < 0 || close - open > LONGEST_REMARK || close + 1 >= text.length()) {
      return -1;
    }
    int behind = piece + 1;
    while (behind < size() && start(behind) < close) {
      behind++;
    }
    boolean near =
        behind < size() && start(behind) - close <= 2 && " -".indexOf(text.charAt(close + 1)) >= 0;
    return near && start(behind) > close + 1 ? behind : -1;
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
      if (JOINTS.indexOf(c) < 0 && !isInnerMark(c, i) && !isPossessive(c, i)) {
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

  /** The s of {@code Crohn's}, which is no piece. */
  private boolean isPossessive(char c, int at) {
    return c == 's' && at > 0 && "'’`´".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}
