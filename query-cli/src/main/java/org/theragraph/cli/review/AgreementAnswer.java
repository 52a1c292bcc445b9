package org.theragraph.cli.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.curation.Kappa;

/** How far curators agree, a row a predicate. */
record AgreementAnswer(List<Row> agreement) implements Answer {

  /**
   * One predicate.
   *
   * @param items what at least two curators decided on
   * @param kappa null where chance alone would agree always, so that it says nothing
   */
  record Row(
      String predicate,
      int items,
      int curators,
      double agreed,
      @Nullable Double kappa,
      String kind) {}

  static Row row(String predicate, Kappa kappa) {
    return new Row(
        predicate,
        kappa.items(),
        kappa.curators(),
        kappa.agreed(),
        kappa.value(),
        kappa.curators() == 2 ? "Cohen" : "Fleiss");
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("predicate", "items", "curators", "agreed", "kappa", "kind");
    for (Row row : agreement) {
      sheet.row(
          row.predicate(), row.items(), row.curators(), row.agreed(), row.kappa(), row.kind());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (agreement.isEmpty()) {
      page.line("No statement or sentence has decisions of two curators yet.");
      return;
    }
    Table table =
        new Table(
            Column.of("predicate"),
            Column.number("decided by two or more"),
            Column.number("curators"),
            Column.number("agreed"),
            Column.number("kappa"),
            Column.of("kind"));
    for (Row row : agreement) {
      table.row(
          row.predicate(),
          Integer.toString(row.items()),
          Integer.toString(row.curators()),
          String.format(Locale.ROOT, "%.2f", row.agreed()),
          row.kappa() == null ? "–" : String.format(Locale.ROOT, "%.2f", row.kappa()),
          row.kind());
    }
    page.table(table);
  }
}
