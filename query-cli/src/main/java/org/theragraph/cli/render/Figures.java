package org.theragraph.cli.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Fractions as they are worth telling. */
final class Figures {
  private static final int PLACES = 4;

  private Figures() {}

  /** To four decimals; below 1 to four figures, for small scores must not all become 0. */
  static double rounded(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    return Math.abs(value) < 1
        ? exact.round(new MathContext(PLACES, RoundingMode.HALF_UP)).doubleValue()
        : exact.setScale(PLACES, RoundingMode.HALF_UP).doubleValue();
  }
}
