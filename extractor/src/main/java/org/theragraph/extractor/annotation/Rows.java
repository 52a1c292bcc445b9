package org.theragraph.extractor.annotation;

/** Sums of rows of numbers, written so that the compiler makes vector instructions of them. */
final class Rows {
  private static final int AT_ONCE = 4;

  private Rows() {}

  /**
   * Adds rows of a matrix, each times its factor.
   *
   * @param sums as long as a row
   * @param factors one for each row from {@code first} on
   * @param count rows
   * @param offset where the rows begin
   */
  static void addScaled(
      float[] sums, float[] factors, int first, int count, float[] rows, int offset) {
    int row = 0;
    for (; row + AT_ONCE <= count; row += AT_ONCE) {
      addFour(sums, factors, first + row, rows, offset + row * sums.length);
    }
    for (; row < count; row++) {
      addOne(sums, factors[first + row], rows, offset + row * sums.length);
    }
  }

  private static void addFour(float[] sums, float[] factors, int first, float[] rows, int offset) {
    int length = sums.length;
    float a = factors[first];
    float b = factors[first + 1];
    float c = factors[first + 2];
    float d = factors[first + 3];
    for (int i = 0; i < length; i++) {
      sums[i] +=
          a * rows[offset + i]
              + b * rows[offset + length + i]
              + c * rows[offset + 2 * length + i]
              + d * rows[offset + 3 * length + i];
    }
  }

  private static void addOne(float[] sums, float factor, float[] rows, int offset) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * rows[offset + i];
    }
  }
}
