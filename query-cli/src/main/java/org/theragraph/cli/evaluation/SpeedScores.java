package org.theragraph.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.extractor.evaluation.Cost;
import org.theragraph.extractor.evaluation.Speed;

/** How fast the extractor is, step by step, beside CoreNLP. */
record SpeedScores(Speed speed) implements Measurement {
  private static final double MEGABYTE = 1e6;
  private static final String WHOLE = "whole";

  @Override
  public Object json() {
    return speed;
  }

  /** A line of the table; costs in milliseconds of a processor for one document. */
  private record Row(String profile, String stage, double millis, double ratio) {
    double perSecond() {
      return 1000 / millis;
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("all", "reading", speed.reading() * speed.documents()));
    for (Speed.Profile profile : speed.profiles()) {
      double cpu = profile.cost().cpu();
      profile.stages().forEach((stage, share) -> addStage(rows, profile, stage, share * cpu));
      rows.add(row(profile.name(), WHOLE, cpu));
    }
    rows.add(row("CoreNLP", "tokenize to depparse", speed.coreNlp().cpu()));
    return rows;
  }

  private void addStage(List<Row> rows, Speed.Profile profile, String stage, double cpu) {
    if (cpu > 0) {
      rows.add(row(profile.name(), stage, cpu));
    }
  }

  private Row row(String profile, String stage, double cpu) {
    return new Row(profile, stage, cpu / speed.documents() * 1000, speed.coreNlp().cpu() / cpu);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("profile", "step", "ms", "documents a second", "ratio");
    for (Row row : rows()) {
      sheet.row(row.profile(), row.stage(), row.millis(), row.perSecond(), row.ratio());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    summary().lines().forEach(page::line);
    page.line("");
    Table table =
        new Table(
            Column.of("profile"),
            Column.of("step"),
            Column.number("ms"),
            Column.number("docs/s"),
            Column.number("times CoreNLP"));
    for (Row row : rows()) {
      table.row(
          row.profile(),
          row.stage(),
          number(row.millis(), 3),
          number(row.perSecond(), 0),
          number(row.ratio(), 1));
    }
    page.table(table);
  }

  private String summary() {
    StringBuilder text = new StringBuilder();
    for (Speed.Profile profile : speed.profiles()) {
      line(
          text,
          "%s: %.1f times as fast as CoreNLP by processor time, %.1f times by the clock",
          profile.name(),
          speed.ratio(profile),
          speed.wallRatio(profile));
      line(text, "%s: %s", profile.name(), perSecond(profile.cost()));
      line(
          text,
          "%s: heap at most %.0f MB, of which %.0f MB stay",
          profile.name(),
          profile.heap().peak() / MEGABYTE,
          profile.heap().kept() / MEGABYTE);
    }
    line(text, "CoreNLP tokenize, pos, depparse: %s", perSecond(speed.coreNlp()));
    String threads = speed.threads() == 1 ? "one thread" : speed.threads() + " threads";
    line(text, "%d documents in turns, %s each", speed.documents(), threads);
    return text.toString();
  }

  private String perSecond(Cost cost) {
    return String.format(
        Locale.ROOT,
        "%.1f documents a second of a processor, %.1f by the clock",
        speed.perSecond(cost),
        speed.documents() / cost.wall());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  @Override
  public String heading() {
    return "Speed";
  }

  @Override
  public String markdown() {
    StringBuilder text =
        new StringBuilder(
                "Command: `theragraph evaluate speed INPUT --results docs/results.md`\n\n")
            .append("Whole means all but reading: finding near-copies, extraction, assembling, ")
            .append("writing. Steps are told by looking at the threads every 2 ms. The ratio ")
            .append("matters; documents a second depend on the machine.\n\n```\n")
            .append(summary())
            .append("```\n\n")
            .append("| profile | step | ms of a processor | documents a second | times CoreNLP |\n")
            .append("|---|---|---|---|---|\n");
    for (Row row : rows()) {
      line(
          text,
          "| %s | %s | %.3f | %.0f | %.1f |",
          row.profile(),
          row.stage(),
          row.millis(),
          row.perSecond(),
          row.ratio());
    }
    return text.toString();
  }
}
