package org.theragraph.corpora.copies;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what near-copies are found again where all texts do not fit into memory: every eighth run of
 * five words of a text, as words of an index.
 */
public final class CopyKeys {
  /** Characters of a key and the blank behind it. */
  public static final int WIDTH = 9;

  /** Copies share more of the smaller set; less is boilerplate. */
  private static final double SHARED = 1 / 3.0;

  private CopyKeys() {}

  /**
   * Keys of a text: eight hexadecimal digits each, in their order, blanks between. They are hashes,
   * so that the first ones are a fair sample.
   *
   * @return null for a text that is too short to have any
   */
  public static @Nullable String of(String text) {
    Sketch sketch = Sketch.of(text);
    if (sketch == null || sketch.indexed().length == 0) {
      return null;
    }
    return Arrays.stream(sketch.indexed())
        .mapToObj("%08x"::formatted)
        .collect(Collectors.joining(" "));
  }

  /** Whether it is worth to compare the texts of these keys. */
  public static boolean mayBeCopies(String keys, String others) {
    Set<String> one = new HashSet<>(Arrays.asList(keys.split(" ", -1)));
    Set<String> other = new HashSet<>(Arrays.asList(others.split(" ", -1)));
    long shared = one.stream().filter(other::contains).count();
    return shared >= SHARED * Math.min(one.size(), other.size());
  }

  /** Whether one of two texts is a near-copy of the other, as {@link NearCopies} tells it. */
  public static boolean areCopies(String text, String other) {
    Sketch one = Sketch.of(text);
    Sketch two = Sketch.of(other);
    return one != null && two != null && Threshold.CHOSEN.isCopy(one, two);
  }
}
