package org.theragraph.cli.picture;

import static org.theragraph.cli.picture.SvgElements.number;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.theragraph.cli.picture.Timeline.Event;

/** Writes a timeline as an {@code svg} element: belief above, sentences as points below. */
final class TimelineWriter {
  private static final double LEFT = 70;
  private static final double WIDTH = 760;
  private static final double UNDATED = 90;
  private static final double TOP = 56;
  private static final double BELIEF = 90;
  private static final double GAP = 24;

  /** From point to point. */
  private static final double STEP = 13;

  private static final double RADIUS = 5;
  private static final double TICKS = 30;
  private static final double LEGEND = 30;

  private final SvgElements svg;
  private final Timeline timeline;
  private final TimeAxis axis;
  private final double belief;
  private final double line;

  /** How many points stand in a column of a side already. */
  private final Map<String, Integer> heights = new HashMap<>();

  TimelineWriter(XMLStreamWriter xml, Timeline timeline) {
    this.svg = new SvgElements(xml);
    this.timeline = timeline;
    this.axis =
        TimeAxis.of(
            timeline.events().stream().map(Event::day).filter(Objects::nonNull).toList(), WIDTH);
    this.belief = timeline.beliefs().isEmpty() ? 0 : BELIEF + GAP;
    this.line = TOP + belief + tallest(false) * STEP + STEP;
  }

  /** Points in the fullest column of a side. */
  private int tallest(boolean denying) {
    Map<Integer, Integer> columns = new HashMap<>();
    timeline.events().stream()
        .filter(event -> event.denies() == denying)
        .forEach(event -> columns.merge(column(event), 1, Integer::sum));
    return columns.values().stream().mapToInt(n -> n).max().orElse(0);
  }

  /** Number of the column in which an event stands; -1 for those without a date. */
  private int column(Event event) {
    LocalDate day = event.day();
    return day == null ? -1 : (int) (axis.x(day) / STEP);
  }

  void write() throws XMLStreamException {
    double ground = line + tallest(true) * STEP + STEP;
    svg.start(LEFT + WIDTH + UNDATED + 20, ground + TICKS + LEGEND, timeline.title());
    svg.text("heading", 16, 30, timeline.title());
    if (!timeline.beliefs().isEmpty()) {
      beliefs();
    }
    time(ground);
    for (Event event : timeline.events()) {
      point(event);
    }
    legend(ground + TICKS + 12);
    svg.end();
  }

  private void beliefs() throws XMLStreamException {
    for (double level : List.of(0.0, 0.5, 1.0)) {
      rule("grid", LEFT, height(level), LEFT + WIDTH, height(level));
      svg.text("tick end", LEFT - 8, height(level) + 4, number(level));
    }
    svg.text("tick end", LEFT - 32, height(0.5) + 4, "belief");
    StringBuilder way = new StringBuilder();
    for (Timeline.Level level : timeline.beliefs()) {
      String x = number(LEFT + axis.x(level.day()));
      way.append(way.isEmpty() ? "M " + x + " " + number(height(0)) : " H " + x)
          .append(" V ")
          .append(number(height(level.belief())));
    }
    svg.empty("path", "class", "level", "d", way + " H " + number(LEFT + WIDTH));
  }

  private double height(double level) {
    return TOP + BELIEF * (1 - level);
  }

  private void time(double ground) throws XMLStreamException {
    rule("axis", LEFT, line, LEFT + WIDTH, line);
    svg.text("tick end", LEFT - 8, line - 6, "affirm");
    svg.text("tick end", LEFT - 8, line + 14, "deny");
    for (LocalDate tick : axis.ticks()) {
      double x = LEFT + axis.x(tick);
      rule("grid", x, TOP, x, ground);
      svg.text("layer", x, ground + 18, Integer.toString(tick.getYear()));
    }
    if (timeline.events().stream().anyMatch(event -> event.day() == null)) {
      svg.text("layer", undated(), ground + 18, "undated");
    }
  }

  private static double undated() {
    return LEFT + WIDTH + UNDATED / 2;
  }

  private void rule(String look, double x1, double y1, double x2, double y2)
      throws XMLStreamException {
    svg.empty(
        "path",
        "class",
        look,
        "d",
        "M %s %s L %s %s".formatted(number(x1), number(y1), number(x2), number(y2)));
  }

  private void point(Event event) throws XMLStreamException {
    int column = column(event);
    int place = heights.merge(column + (event.denies() ? "-" : "+"), 1, Integer::sum);
    double away = (place - 0.5) * STEP + 2;
    double x = column < 0 ? undated() : LEFT + (column + 0.5) * STEP;
    svg.group("event " + look(event));
    svg.element("title", event.item().words());
    circle(x, event.denies() ? line + away : line - away);
    svg.end();
  }

  private static String look(Event event) {
    return Stream.of(
            event.denies() ? "denying" : "affirming",
            event.hedged() ? "unsure" : "sure",
            event.counts() ? "counting" : "mute")
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private void circle(double x, double y) throws XMLStreamException {
    svg.empty("circle", "cx", number(x), "cy", number(y), "r", number(RADIUS));
  }

  private void legend(double y) throws XMLStreamException {
    sample("affirming sure counting", LEFT, y, "affirms");
    sample("denying sure counting", LEFT + 110, y, "denies");
    sample("affirming unsure counting", LEFT + 220, y, "only says that it may be so");
    sample("affirming sure mute", LEFT + 440, y, "without a vote");
  }

  private void sample(String look, double x, double y, String words) throws XMLStreamException {
    svg.group("legend");
    svg.group("event " + look);
    circle(x + RADIUS, y - 4);
    svg.end();
    svg.text("word", x + 18, y, words);
    svg.end();
  }
}
