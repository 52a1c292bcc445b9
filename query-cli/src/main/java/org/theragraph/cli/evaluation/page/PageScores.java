package org.theragraph.cli.evaluation.page;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.theragraph.cli.evaluation.Measurement;
import org.theragraph.cli.evaluation.Times;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/**
 * How the page holds out.
 *
 * @param statements in the graph
 * @param evidence in the graph
 * @param runs the first is the baseline: one client
 */
record PageScores(long statements, long evidence, List<PageRun> runs) implements Measurement {
  private static final double MEGABYTE = 1e6;

  @Override
  public String heading() {
    return "Many clients at once";
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("clients", "pause", "kind", "asked", "median", "p95", "slowest");
    for (PageRun run : runs) {
      for (Times t : run.times()) {
        sheet.row(
            run.clients(), run.pause(), t.question(), t.asked(), t.median(), t.p95(), t.slowest());
      }
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.line(intro());
    for (PageRun run : runs) {
      page.line("").line(line(run));
      run.problems().forEach(page::line);
      Table table =
          new Table(
              Column.of("kind"),
              Column.number("asked"),
              Column.number("median ms"),
              Column.number("p95 ms"),
              Column.number("slowest ms"));
      run.times().forEach(t -> table.row(cells(t).toArray(String[]::new)));
      page.table(table);
    }
  }

  private static List<String> cells(Times t) {
    return List.of(
        t.question(),
        Integer.toString(t.asked()),
        millis(t.median()),
        millis(t.p95()),
        millis(t.slowest()));
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private String intro() {
    return String.format(
        Locale.ROOT,
        "Requests drawn at random to a graph of %,d statements from %,d sentences; clients, server"
            + " and graph on one machine of %d processors, load average %.1f at the end.",
        statements,
        evidence,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private String line(PageRun run) {
    return String.format(
        Locale.ROOT,
        "%s, %d s: %.1f requests/s, p95 %.1f times that of one client, %d failed; heap of the"
            + " server %.0f MB at first, %.0f MB at last",
        run.who(),
        run.seconds(),
        (double) run.all().asked() / run.seconds(),
        run.all().p95() / Math.max(0.001, runs.get(0).all().p95()),
        run.failed(),
        run.heapBefore() / MEGABYTE,
        run.heapAfter() / MEGABYTE);
  }

  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder(intro());
    for (PageRun run : runs) {
      text.append("\n\n").append(line(run));
      text.append(".\n\n| kind | asked | median ms | p95 ms | slowest ms |\n");
      text.append("| --- | ---: | ---: | ---: | ---: |\n");
      run.times()
          .forEach(t -> text.append("| ").append(String.join(" | ", cells(t))).append(" |\n"));
    }
    return text.toString().stripTrailing() + "\n";
  }
}
