package org.theragraph.cli.evaluation;

import java.util.List;
import java.util.Locale;
import org.theragraph.extractor.evaluation.gold.Calibrated;
import org.theragraph.extractor.evaluation.measure.Reliability;

/** A reliability diagram as SVG: share that is right over probability, discs as large as bins. */
final class ReliabilityPicture {
  private static final int SIZE = 320;
  private static final int MARGIN = 44;
  private static final double LARGEST = 14; // radius of a bin that holds all

  private static final String RECOGNISED = "#1f6feb";
  private static final String GIVEN = "#d1570a";

  private ReliabilityPicture() {}

  /** The picture of all evidence, with recognised and with given mentions. */
  static String svg(List<Calibrated> rows) {
    StringBuilder svg = new StringBuilder();
    int width = SIZE + 2 * MARGIN;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" \
        viewBox="0 0 %1$d %1$d" font-family="sans-serif" font-size="11">
        <rect width="%1$d" height="%1$d" fill="#ffffff"/>
        """
            .formatted(width));
    axes(svg);
    int line = 0;
    for (Calibrated row : rows) {
      if (row.of().equals("all")) {
        points(svg, row, row.given() ? GIVEN : RECOGNISED, line++);
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static void axes(StringBuilder svg) {
    add(
        svg,
        "<rect x='%s' y='%s' width='%d' height='%d' fill='none' stroke='#888'/>",
        x(0),
        y(1),
        SIZE,
        SIZE);
    add(
        svg,
        "<line x1='%s' y1='%s' x2='%s' y2='%s' stroke='#888' stroke-dasharray='4 3'/>",
        x(0),
        y(0),
        x(1),
        y(1));
    for (double tick : new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}) {
      String label = String.format(Locale.ROOT, "%.1f", tick);
      add(
          svg,
          "<text x='%s' y='%d' text-anchor='middle'>%s</text>",
          x(tick),
          MARGIN + SIZE + 15,
          label);
      add(
          svg,
          "<text x='%d' y='%s' text-anchor='end'>%s</text>",
          MARGIN - 6,
          y(tick - 0.012),
          label);
    }
    add(
        svg,
        "<text x='%s' y='%d' text-anchor='middle'>probability</text>",
        x(0.5),
        MARGIN + SIZE + 34);
    add(
        svg,
        "<text transform='translate(14 %s) rotate(-90)' text-anchor='middle'>right</text>",
        y(0.5));
  }

  private static void points(StringBuilder svg, Calibrated row, String colour, int line) {
    Reliability reliability = row.reliability();
    for (Reliability.Bin bin : reliability.bins()) {
      double radius = Math.max(2, LARGEST * Math.sqrt((double) bin.size() / reliability.size()));
      add(
          svg,
          "<circle cx='%s' cy='%s' r='%s' fill='%s' fill-opacity='0.6'/>",
          x(bin.probability()),
          y(bin.right()),
          number(radius),
          colour);
    }
    add(
        svg,
        "<text x='%d' y='%d' fill='%s'>mentions %s: %d, calibration error %s</text>",
        MARGIN + 8,
        MARGIN + 18 + 15 * line,
        colour,
        row.mentions(),
        reliability.size(),
        String.format(Locale.ROOT, "%.3f", reliability.error()));
  }

  private static void add(StringBuilder svg, String element, Object... values) {
    svg.append(String.format(Locale.ROOT, element, values).replace('\'', '"')).append('\n');
  }

  private static String x(double value) {
    return number(MARGIN + SIZE * value);
  }

  private static String y(double value) {
    return number(MARGIN + SIZE * (1 - value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
