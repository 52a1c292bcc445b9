package org.theragraph.extractor.reader;

import java.util.Arrays;

/**
 * A pair as {@code pairs.onnx} takes it, 4 × hidden + 8 numbers: the greatest hidden state over the
 * subject's pieces, over the object's and over those strictly between (0 where there are none), the
 * one of [CLS]; then whether they stand in one sentence, whether the subject stands first, the
 * logarithm of 1 + pieces between, divided by 5, one flag a {@link PairKind}, the number of other
 * mentions between, divided by 5 and at most 1, and whether no piece stands between.
 */
final class PairVector {
  private static final int PLAIN = 8;
  private static final float SCALE = 5;

  private PairVector() {}

  static int length(int hidden) {
    return 4 * hidden + PLAIN;
  }

  /**
   * Writes a pair's numbers.
   *
   * @param states hidden states of the window, piece by piece
   * @param hidden numbers of one state
   * @param place of the first number in {@code to}
   */
  static void write(
      Pair pair, Window window, Words words, float[] states, int hidden, float[] to, int place) {
    max(states, hidden, piecesOf(window, pair.subject()), to, place);
    max(states, hidden, piecesOf(window, pair.object()), to, place + hidden);
    int[] pieces = {window.start(pair.from()), window.start(pair.to())};
    int between = pieces[1] - pieces[0];
    if (between > 0) {
      max(states, hidden, pieces, to, place + 2 * hidden);
    }
    System.arraycopy(states, 0, to, place + 3 * hidden, hidden);
    writePlain(pair, words, between, to, place + 4 * hidden);
  }

  private static void writePlain(Pair pair, Words words, int between, float[] to, int place) {
    boolean together =
        words.sentence(pair.subject().first()) == words.sentence(pair.object().first());
    to[place] = together ? 1 : 0;
    to[place + 1] = pair.subjectFirst() ? 1 : 0;
    to[place + 2] = (float) Math.log1p(between) / SCALE;
    to[place + 3 + pair.kind().place()] = 1;
    to[place + 6] = Math.min(1, pair.others() / SCALE);
    to[place + 7] = between == 0 ? 1 : 0;
  }

  private static int[] piecesOf(Window window, Pair.Placed placed) {
    return new int[] {window.start(placed.first()), window.start(placed.end())};
  }

  private static void max(float[] states, int hidden, int[] pieces, float[] to, int place) {
    Arrays.fill(to, place, place + hidden, Float.NEGATIVE_INFINITY);
    for (int piece = pieces[0]; piece < pieces[1]; piece++) {
      for (int i = 0; i < hidden; i++) {
        to[place + i] = Math.max(to[place + i], states[piece * hidden + i]);
      }
    }
  }
}
