package org.theragraph.corpora.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;

/**
 * Finds documents that say almost the same as an earlier one: reprints, wire copies, shortened
 * versions, the abstract in two databases. The shorter of two texts is a near-copy of the longer,
 * or the other way round, when most of its runs of five words stand in the longer, also most of
 * those in its first third; and when it is not so short that it is but a passage of the longer.
 * Runs are sampled ({@link Sketch}); those that stand in very many documents do not lead to a
 * candidate.
 *
 * <p>The answer depends only on the documents and their order. Takes about a kilobyte for each
 * abstract that is no copy, one to two bytes a word of long texts. Not thread-safe.
 */
public final class NearCopies {
  private final Threshold threshold;
  private final SketchIndex index = new SketchIndex();
  private final List<Kept> kept = new ArrayList<>();

  /** Of a document that is no copy, or of a copy that says more than its original. */
  private record Kept(String original, Sketch sketch) {}

  /** With the thresholds that were chosen on a labelled set. */
  public NearCopies() {
    this(Threshold.CHOSEN);
  }

  public NearCopies(Threshold threshold) {
    this.threshold = threshold;
  }

  /**
   * Notes a document and tells whether it is a near-copy.
   *
   * @return id of the first document that it is a near-copy of; empty for a new text, and for one
   *     of fewer than five words
   */
  public Optional<String> originalOf(Document document) {
    Sketch sketch = Sketch.of(document.text());
    if (sketch == null) {
      return Optional.empty();
    }
    Kept like = find(sketch);
    if (like == null) {
      keep(new Kept(document.id(), sketch));
      return Optional.empty();
    }
    if (sketch.in(like.sketch()).whole() < threshold.saysMore()) {
      keep(new Kept(like.original(), sketch));
    }
    return Optional.of(like.original());
  }

  private void keep(Kept text) {
    index.add(kept.size(), text.sketch());
    kept.add(text);
  }

  /** The first that this is a copy of. */
  private @Nullable Kept find(Sketch sketch) {
    int first = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Integer> candidate : index.sharing(sketch).entrySet()) {
      int number = candidate.getKey();
      if (number < first && threshold.isCopy(sketch, kept.get(number).sketch())) {
        first = number;
      }
    }
    return first == Integer.MAX_VALUE ? null : kept.get(first);
  }
}
