package org.theragraph.cli.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/** Decisions in rows. */
record DecisionsAnswer(List<DecisionRow> decisions) implements Answer {
  private static final int SHORT_ID = 12;

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "id",
            "time",
            "curator",
            "kind",
            "claim",
            "sentence",
            "polarity",
            "certainty",
            "stage",
            "right",
            "comment",
            "undoes",
            "statement",
            "evidence",
            "orphaned");
    for (DecisionRow row : decisions) {
      sheet.row(
          row.id(),
          row.time(),
          row.curator(),
          row.kind(),
          row.claim(),
          row.sentence(),
          row.polarity(),
          row.certainty(),
          row.stage(),
          row.right(),
          row.comment(),
          row.undoes(),
          row.statement(),
          row.evidence(),
          row.orphaned());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (decisions.isEmpty()) {
      page.line("No decision fits. Make one with: theragraph review accept ID");
      return;
    }
    Table table =
        new Table(
            Column.of("decision"),
            Column.of("when"),
            Column.text("who"),
            Column.text("what"),
            Column.text("claim"),
            Column.text("sentence"));
    for (DecisionRow row : decisions) {
      table.row(
          row.id().substring(0, SHORT_ID),
          row.time().substring(0, "2026-01-31".length()),
          row.curator(),
          what(row),
          row.claim(),
          Objects.requireNonNullElse(row.sentence(), ""));
    }
    page.table(table);
  }

  private static String what(DecisionRow row) {
    String undone = row.undoes() == null ? null : row.undoes().substring(0, SHORT_ID);
    return Stream.of(
            row.kind(),
            undone,
            row.polarity(),
            row.certainty(),
            row.stage(),
            row.right(),
            row.right(),
            row.comment() == null ? null : "“" + row.comment() + "”",
            row.orphaned() ? "(orphaned)" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
