package org.theragraph.cli.picture;

import static org.theragraph.cli.picture.SvgElements.number;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.theragraph.cli.picture.IntervalChart.Group;
import org.theragraph.cli.picture.IntervalChart.Interval;
import org.theragraph.cli.picture.IntervalChart.Measure;
import org.theragraph.cli.picture.IntervalChart.Row;

/** Writes intervals as an {@code svg} element: points with whiskers. */
final class IntervalChartWriter {
  private static final double LEFT = 130;
  private static final double PANEL = 300;
  private static final double BETWEEN = 40;
  private static final double TOP = 76;
  private static final double ROW = 18;
  private static final double HEADING = 26;
  private static final double RADIUS = 4;
  private static final int TICKS = 5;

  private final SvgElements svg;
  private final IntervalChart chart;

  IntervalChartWriter(XMLStreamWriter xml, IntervalChart chart) {
    this.svg = new SvgElements(xml);
    this.chart = chart;
  }

  void write() throws XMLStreamException {
    double height = chart.groups().stream().mapToDouble(IntervalChartWriter::height).sum();
    double width = LEFT + chart.measures().size() * (PANEL + BETWEEN);
    svg.start(width, TOP + height + 40, chart.title());
    svg.text("heading", 16, 30, chart.title());
    for (int panel = 0; panel < chart.measures().size(); panel++) {
      axis(panel, TOP + height);
    }
    double y = TOP;
    for (Group group : chart.groups()) {
      group(group, y);
      y += height(group);
    }
    svg.end();
  }

  private static double height(Group group) {
    return HEADING + group.rows().size() * ROW;
  }

  private void axis(int panel, double bottom) throws XMLStreamException {
    Measure measure = chart.measures().get(panel);
    svg.text("layer", left(panel) + PANEL / 2, TOP - 16, measure.name());
    for (int i = 0; i <= TICKS; i++) {
      double value = measure.low() + (measure.high() - measure.low()) * i / TICKS;
      double x = x(panel, value);
      svg.empty("path", "class", "grid", "d", line(x, TOP, x, bottom));
      svg.text("layer", x, bottom + 18, String.format(Locale.ROOT, "%.2f", value));
    }
  }

  private static double left(int panel) {
    return LEFT + panel * (PANEL + BETWEEN);
  }

  private double x(int panel, double value) {
    Measure measure = chart.measures().get(panel);
    double share = (value - measure.low()) / (measure.high() - measure.low());
    return left(panel) + PANEL * Math.max(0, Math.min(1, share));
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return "M %s %s L %s %s".formatted(number(x1), number(y1), number(x2), number(y2));
  }

  private void group(Group group, double top) throws XMLStreamException {
    svg.text("group", 16, top + 17, group.heading());
    for (int i = 0; i < group.rows().size(); i++) {
      row(group.rows().get(i), top + HEADING + (i + 0.5) * ROW);
    }
  }

  private void row(Row row, double y) throws XMLStreamException {
    svg.group(row.ours() ? "figure ours" : "figure");
    svg.text("tick end", LEFT - 10, y + 4, row.label());
    for (int panel = 0; panel < row.values().size(); panel++) {
      Interval interval = row.values().get(panel);
      svg.group("point");
      svg.element("title", chart.measures().get(panel).name() + " " + interval.words());
      String whisker = line(x(panel, interval.low()), y, x(panel, interval.high()), y);
      svg.empty("path", "class", "whisker", "d", whisker);
      String x = number(x(panel, interval.value()));
      svg.empty("circle", "cx", x, "cy", number(y), "r", number(RADIUS));
      svg.end();
    }
    svg.end();
  }
}
