package org.theragraph.cli.snapshot;

import java.util.List;
import java.util.Locale;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.snapshot.Snapshot;

/** Snapshots in rows. */
record SnapshotsAnswer(List<Snapshot> snapshots) implements Answer {
  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "number",
            "name",
            "source",
            "versions",
            "started",
            "finished",
            "documentsRead",
            "statementsRead",
            "evidenceRead",
            "evidenceNew",
            "evidenceRemoved",
            "documents",
            "statements",
            "evidence");
    for (Snapshot one : snapshots) {
      sheet.row(
          one.number(),
          one.name(),
          one.source(),
          one.versions(),
          one.started(),
          one.finished(),
          one.read().documents(),
          one.read().statements(),
          one.read().evidence(),
          one.evidenceNew(),
          one.evidenceRemoved(),
          one.held().documents(),
          one.held().statements(),
          one.held().evidence());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (snapshots.isEmpty()) {
      page.line("Nothing was loaded yet. Load with: theragraph load DIR");
      return;
    }
    Table table =
        new Table(
            Column.number("no."),
            Column.of("name"),
            Column.of("finished"),
            Column.number("documents"),
            Column.number("evidence"),
            Column.number("statements then"),
            Column.text("source"),
            Column.text("versions"));
    for (Snapshot one : snapshots) {
      table.row(
          Long.toString(one.number()),
          one.name(),
          one.finished() == null ? "not finished" : one.finished(),
          number(one.read().documents()),
          "%s (+%s −%s)"
              .formatted(
                  number(one.read().evidence()),
                  number(one.evidenceNew()),
                  number(one.evidenceRemoved())),
          number(one.held().statements()),
          one.source(),
          String.join("\n", one.versions()));
    }
    page.table(table);
    if (snapshots.stream().anyMatch(one -> one.finished() == null)) {
      page.line("A load that is not finished runs still or was cut off; load its source again.");
    }
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
