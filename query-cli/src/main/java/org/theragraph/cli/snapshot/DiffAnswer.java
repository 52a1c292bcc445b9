package org.theragraph.cli.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.snapshot.SnapshotDiff;
import org.theragraph.graph.snapshot.StatementChange;
import org.theragraph.graph.snapshot.StatementChange.Kind;

/** What changed between two snapshots. */
record DiffAnswer(String from, String to, SnapshotDiff diff) implements Answer {
  private static final int SHORT_ID = 12;

  private record Json(
      String from,
      String to,
      Map<Kind, Long> counts,
      Map<Kind, Map<String, Long>> causes,
      List<Row> changes) {}

  private record Row(
      Kind change,
      String statement,
      String claim,
      @Nullable Double before,
      @Nullable Double after,
      List<String> causes) {}

  @Override
  public Object json() {
    return new Json(from, to, diff.counts(), diff.causes(), rows());
  }

  private List<Row> rows() {
    return diff.changes().stream()
        .map(
            one ->
                new Row(
                    one.kind(),
                    one.statement(),
                    one.claim(),
                    one.before(),
                    one.after(),
                    one.causes()))
        .toList();
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("change", "statement", "claim", "before", "after", "causes");
    rows()
        .forEach(
            one ->
                sheet.row(
                    one.change(),
                    one.statement(),
                    one.claim(),
                    one.before(),
                    one.after(),
                    one.causes()));
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.line("From %s to %s:".formatted(from, to));
    for (Kind kind : Kind.values()) {
      page.line("  " + summary(kind));
    }
    if (diff.changes().isEmpty()) {
      return;
    }
    page.line("");
    page.table(table());
    long all = diff.counts().values().stream().mapToLong(Long::longValue).sum();
    if (all > diff.changes().size()) {
      page.line("The greatest changes of each kind; for more of them: --limit N");
    }
  }

  private String summary(Kind kind) {
    String causes =
        diff.causes().getOrDefault(kind, Map.of()).entrySet().stream()
            .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%-8s %,d%s",
        word(kind),
        diff.count(kind),
        causes.isEmpty() ? "" : " (" + causes + ")");
  }

  private Table table() {
    Table table =
        new Table(
            Column.of("change"),
            Column.text("claim"),
            Column.number("before"),
            Column.number("after"),
            Column.text("because of"),
            Column.of("statement"));
    for (StatementChange one : diff.changes()) {
      table.row(
          word(one.kind()),
          one.claim(),
          belief(one.before()),
          belief(one.after()),
          String.join(", ", one.causes()),
          one.statement().substring(0, SHORT_ID));
    }
    return table;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String belief(@Nullable Double belief) {
    return belief == null ? "" : String.format(Locale.ROOT, "%.2f", belief);
  }
}
