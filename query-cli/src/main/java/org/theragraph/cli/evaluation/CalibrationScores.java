package org.theragraph.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.extractor.evaluation.measure.Judged;
import org.theragraph.extractor.evaluation.measure.Reliability;

/**
 * What curves do to scores.
 *
 * @param before evidence with the scores of rules and models
 * @param after the same evidence, in this order, with probabilities by curves learned elsewhere
 */
record CalibrationScores(List<Judged> before, List<Judged> after) implements Measurement {

  /** One predicate; errors are expected calibration errors before and after. */
  private record Row(String predicate, long evidence, double right, double before, double after) {}

  private List<Row> rows() {
    Map<Predicate, List<Judged>> scored = byPredicate(before);
    Map<Predicate, List<Judged>> calibrated = byPredicate(after);
    List<Row> rows = new ArrayList<>();
    scored.forEach(
        (predicate, judged) ->
            rows.add(row(predicate.name(), judged, calibrated.getOrDefault(predicate, List.of()))));
    rows.add(row("all", before, after));
    return rows;
  }

  private static Map<Predicate, List<Judged>> byPredicate(List<Judged> evidence) {
    return evidence.stream()
        .collect(Collectors.groupingBy(Judged::predicate, TreeMap::new, Collectors.toList()));
  }

  private static Row row(String name, List<Judged> scored, List<Judged> calibrated) {
    Reliability before = Reliability.of(scored);
    return new Row(
        name, before.size(), before.right(), before.error(), Reliability.of(calibrated).error());
  }

  @Override
  public Object json() {
    return rows();
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("predicate", "evidence", "right", "before", "after");
    rows().forEach(r -> sheet.row(r.predicate(), r.evidence(), r.right(), r.before(), r.after()));
    return sheet;
  }

  @Override
  public void write(Page page) {
    Table table =
        new Table(
            Column.of("predicate"),
            Column.number("evidence"),
            Column.number("right"),
            Column.number("error before"),
            Column.number("after"));
    rows().forEach(row -> table.row(cells(row)));
    page.table(table);
  }

  private static String[] cells(Row row) {
    return new String[] {
      row.predicate(),
      Long.toString(row.evidence()),
      number(row.right()),
      number(row.before()),
      number(row.after())
    };
  }

  @Override
  public String heading() {
    return "Fitting of probabilities";
  }

  @Override
  public String markdown() {
    StringBuilder text =
        new StringBuilder("| predicate | evidence | right | error before | after |\n");
    text.append("|---|---|---|---|---|\n");
    rows().forEach(row -> text.append("| ").append(String.join(" | ", cells(row))).append(" |\n"));
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
