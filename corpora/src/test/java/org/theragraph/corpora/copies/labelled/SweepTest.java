package org.theragraph.corpora.copies.labelled;

import org.junit.jupiter.api.Test;
import org.theragraph.corpora.copies.Threshold;

class SweepTest {
  @Test
  void sweep() throws Exception {
    var dev = LabelledCopies.half(LabelledCopies.builtIn(), "dev");
    for (double length : new double[] {0.1, 0.2, 0.25, 0.3})
      for (double head : new double[] {0, 0.3, 0.4, 0.5, 0.6})
        for (double whole = 0.3; whole < 0.9; whole += 0.1) {
          var s = CopyEvaluation.run(dev, new Threshold(whole, head, length)).all();
          System.out.printf(
              "%.2f %.1f %.1f  P %.3f R %.3f F %.3f%n",
              length, head, whole, s.precision(), s.recall(), s.f1());
        }
    System.out.println(CopyEvaluation.run(dev, Threshold.CHOSEN).kinds());
  }
}
