package org.theragraph.cli.evaluation.load;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theragraph.cli.evaluation.Measurement;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/**
 * What loading cost.
 *
 * @param answers seconds of each question, sorted; empty where none was asked
 */
record LoadScores(long claims, List<Timed> times, List<Double> answers) implements Measurement {
  static final String NAIVE = "one MERGE a claim and transaction";
  static final String TOOL = "import tool alone, files ready";
  static final String TOOL_READY = "import tool, server, indexes";
  static final String BULK = "load into an empty graph (--bulk)";
  static final String FIRST = "load over Bolt";
  static final String SECOND = "load over Bolt, the same again";

  private static final double MEGABYTE = 1e6;

  @Override
  public String heading() {
    return "Loading";
  }

  @Override
  public Object json() {
    return Map.of("claims", claims, "times", times, "answers", answers);
  }

  /** Speed of this way, as a multiple of that of the named one; 0 where that was not timed. */
  private double ratio(Timed time, String other) {
    return times.stream()
        .filter(t -> t.name().equals(other))
        .mapToDouble(t -> time.perSecond() / t.perSecond())
        .findFirst()
        .orElse(0);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("way", "claims", "seconds", "claims a second", "heap MB");
    for (Timed time : times) {
      sheet.row(
          time.name(), time.claims(), time.seconds(), time.perSecond(), time.heap() / MEGABYTE);
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    Table table =
        new Table(
            Column.of("way"),
            Column.number("s"),
            Column.number("claims/s"),
            Column.number("x naive"),
            Column.number("x tool"),
            Column.number("x tool ready"),
            Column.number("heap MB"));
    for (Timed time : times) {
      table.row(cells(time).toArray(String[]::new));
    }
    page.table(table);
    if (!answers.isEmpty()) {
      page.line("").line(paths());
    }
  }

  private List<String> cells(Timed time) {
    return List.of(
        time.name(),
        number(time.seconds(), 1),
        number(time.perSecond(), 0),
        number(ratio(time, NAIVE), 1),
        number(ratio(time, TOOL), 2),
        number(ratio(time, TOOL_READY), 2),
        time.heap() == 0 ? "" : number(time.heap() / MEGABYTE, 0));
  }

  private String paths() {
    return "repurpose for %d drugs: %s ms at the median, %s ms at the 95th percentile, %s ms at most"
        .formatted(answers.size(), millis(0.5), millis(0.95), millis(1));
  }

  private String millis(double share) {
    int place = (int) Math.min(answers.size() - 1.0, Math.floor(share * answers.size()));
    return number(answers.get(place) * 1000, 0);
  }

  private static String number(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  /** For the page of results. */
  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("Command: `theragraph evaluate load --claims ")
        .append(claims)
        .append(answers.isEmpty() ? "" : " --queries")
        .append(" --results docs/results.md`, on ")
        .append(Runtime.getRuntime().availableProcessors())
        .append(" processors\n\n")
        .append("Made-up claims with the shape of the sample corpus. Times by the clock, processes")
        .append(" and all; loads run with 1 GB of heap. Ratios are speeds: more is faster. The")
        .append(" tool alone reads files that are ready and leaves a store without indexes.")
        .append(" Load average at the end: ")
        .append(number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1))
        .append("; above the number of processors, other programs made ways unequally slow.\n\n")
        .append("| way | s | claims a second | × naive | × tool alone | × tool, server, indexes |")
        .append(" heap MB |\n|---|---|---|---|---|---|---|\n");
    for (Timed time : times) {
      text.append("| ").append(String.join(" | ", cells(time))).append(" |\n");
    }
    return text + (answers.isEmpty() ? "" : "\n" + paths() + ".\n");
  }
}
