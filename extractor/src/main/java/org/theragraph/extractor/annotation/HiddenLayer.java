package org.theragraph.extractor.annotation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * From features to the scores of transitions. What a feature adds to the hidden units depends on
 * nothing else and is kept: for tags and labels always, for words as long as no other word needs
 * the place. Thread-safe without locks; two threads may compute the same.
 */
final class HiddenLayer {
  /** Some 130 MB when full, with a thousand hidden units. */
  private static final int KEPT_BITS = 15;

  @SuppressWarnings("ArrayRecordComponent") // not compared, and never changed
  private record Kept(int key, float[] sums) {}

  private final ParserModel model;
  private final int firstTag;
  private final AtomicReferenceArray<float @Nullable []> others;
  private final AtomicReferenceArray<@Nullable Kept> words =
      new AtomicReferenceArray<>(1 << KEPT_BITS);

  HiddenLayer(ParserModel model) {
    this.model = model;
    this.firstTag = model.firstTag();
    int ids = model.noLabel() + model.labels() + 1 - firstTag;
    this.others = new AtomicReferenceArray<>(ids * ParserModel.POSITIONS);
  }

  /**
   * The scores of all transitions.
   *
   * @param features an id for each position
   * @param hidden overwritten: a place for each hidden unit
   * @param scores overwritten: {@link ParserModel#scores} places, some behind the transitions
   *     unused
   */
  void score(int[] features, float[] hidden, float[] scores) {
    System.arraycopy(model.bias(), 0, hidden, 0, hidden.length);
    for (int position = 0; position < features.length; position += 2) {
      add(
          hidden,
          contribution(features[position], position),
          contribution(features[position + 1], position + 1));
    }
    for (int unit = 0; unit < hidden.length; unit++) {
      float value = hidden[unit];
      hidden[unit] = value * value * value;
    }
    Arrays.fill(scores, 0);
    Rows.addScaled(scores, hidden, 0, hidden.length, model.output(), 0);
  }

  private static void add(float[] to, float[] one, float[] other) {
    for (int i = 0; i < to.length; i++) {
      to[i] += one[i] + other[i];
    }
  }

  private float[] contribution(int id, int position) {
    return id < firstTag ? ofWord(id, position) : ofOther(id, position);
  }

  private float[] ofOther(int id, int position) {
    int place = (id - firstTag) * ParserModel.POSITIONS + position;
    float[] sums = others.get(place);
    if (sums == null) {
      sums = model.contribution(id, position);
      others.set(place, sums);
    }
    return sums;
  }

  private float[] ofWord(int id, int position) {
    int key = id * ParserModel.POSITIONS + position;
    int place = key * 0x9e3779b9 >>> (32 - KEPT_BITS);
    Kept kept = words.get(place);
    if (kept == null || kept.key() != key) {
      kept = new Kept(key, model.contribution(id, position));
      words.set(place, kept);
    }
    return kept.sums();
  }
}
