package org.theragraph.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Figures with their intervals, a row each, side by side for several measures.
 *
 * @param measures headings of the panels
 * @param groups rows that are to be compared with one another
 */
public record IntervalChart(String title, List<Measure> measures, List<Group> groups)
    implements Drawing {
  public IntervalChart {
    measures = List.copyOf(measures);
    groups = List.copyOf(groups);
  }

  /**
   * What a panel shows.
   *
   * @param low left end of its axis
   * @param high right end
   */
  public record Measure(String name, double low, double high) {}

  /** Rows under a heading. */
  public record Group(String heading, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param values one for each measure
   * @param ours whether it stands out
   */
  public record Row(String label, List<Interval> values, boolean ours) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** A figure with its interval. */
  public record Interval(double value, double low, double high) {
    String words() {
      return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
    }
  }

  @Override
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  @Override
  public void write(XMLStreamWriter xml) throws XMLStreamException {
    new IntervalChartWriter(xml, this).write();
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Group group : groups) {
      group.rows().forEach(row -> items.add(item(group, row)));
    }
    return items;
  }

  private Item item(Group group, Row row) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      words.add(measures.get(i).name() + " " + row.values().get(i).words());
    }
    return new Item(
        group.heading() + ": " + row.label(), String.join(", ", words), null, null, false);
  }
}
