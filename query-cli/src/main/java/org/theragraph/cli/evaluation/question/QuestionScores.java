package org.theragraph.cli.evaluation.question;

import java.util.List;
import java.util.Locale;
import org.theragraph.cli.evaluation.Measurement;
import org.theragraph.cli.evaluation.Times;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/**
 * How long each question takes.
 *
 * @param statements in the graph
 * @param evidence in the graph
 */
record QuestionScores(long statements, long evidence, List<Times> times) implements Measurement {

  @Override
  public String heading() {
    return "Speed of questions";
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("question", "asked", "median", "p95", "slowest");
    times.forEach(t -> sheet.row(t.question(), t.asked(), t.median(), t.p95(), t.slowest()));
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.line(intro());
    Table table =
        new Table(
            Column.of("question"),
            Column.number("asked"),
            Column.number("median ms"),
            Column.number("p95 ms"),
            Column.number("slowest ms"));
    for (Times t : times) {
      table.row(
          t.question(),
          Integer.toString(t.asked()),
          millis(t.median()),
          millis(t.p95()),
          millis(t.slowest()));
    }
    page.table(table);
  }

  private String intro() {
    return String.format(
        Locale.ROOT,
        "Questions of random concepts to a graph of %,d statements from %,d sentences, with the"
            + " best sentence of each of 20 rows, in one warm process.",
        statements,
        evidence);
  }

  /** A section of docs/results.md. */
  @Override
  public String markdown() {
    StringBuilder page = new StringBuilder(intro());
    page.append(
        "\n\n| question | asked | median ms | p95 ms | slowest ms |\n| --- | ---: | ---: | ---: |"
            + " ---: |\n");
    for (Times t : times) {
      page.append(
          "| `%s` | %d | %s | %s | %s |%n"
              .formatted(
                  t.question(),
                  t.asked(),
                  millis(t.median()),
                  millis(t.p95()),
                  millis(t.slowest())));
    }
    return page.toString();
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
