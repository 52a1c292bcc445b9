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
import org.theragraph.extractor.calibration.Calibration;
import org.theragraph.extractor.evaluation.measure.Judged;
import org.theragraph.extractor.evaluation.measure.Reliability;

/** What was learned of scores, on evidence: what it was learned from, or better, other. */
record CalibrationScores(List<Judged> evidence, Calibration calibration)
    implements EvaluationCommand.Scores {

  /** One predicate; errors are expected calibration errors before and after. */
  private record Row(String predicate, long evidence, double right, double before, double after) {}

  private List<Row> rows() {
    Map<Predicate, List<Judged>> byPredicate =
        evidence.stream()
            .collect(Collectors.groupingBy(Judged::predicate, TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    byPredicate.forEach((predicate, judged) -> rows.add(row(predicate.name(), judged)));
    rows.add(row("all", evidence));
    return rows;
  }

  private Row row(String name, List<Judged> judged) {
    Reliability before = Reliability.of(judged);
    List<Judged> calibrated =
        judged.stream()
            .map(
                j ->
                    j.withProbability(
                        calibration.of(j.extractor(), j.predicate(), j.probability())))
            .toList();
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
