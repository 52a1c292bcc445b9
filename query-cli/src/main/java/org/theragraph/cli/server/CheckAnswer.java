package org.theragraph.cli.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.check.Finding;

/** What a check of the graph found. */
record CheckAnswer(Map<String, Long> counts, List<Finding> findings) implements Answer {
  private record Json(boolean sound, Map<String, Long> counts, List<Finding> findings) {}

  boolean sound() {
    return findings.stream().noneMatch(Finding::isBad);
  }

  @Override
  public Object json() {
    return new Json(sound(), counts, findings);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("check", "count", "fault", "example", "remedy");
    findings.forEach(
        one -> sheet.row(one.check(), one.count(), one.isFault(), one.example(), one.remedy()));
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.line(Servers.words(counts));
    Table table =
        new Table(
            Column.number("found"),
            Column.text("of"),
            Column.text("such as"),
            Column.text("what to do"));
    for (Finding one : findings) {
      if (one.count() > 0) {
        table.row(
            String.format(Locale.ROOT, "%,d", one.count()),
            one.check(),
            Objects.requireNonNullElse(one.example(), ""),
            one.remedy());
      }
    }
    if (findings.stream().anyMatch(one -> one.count() > 0)) {
      page.blank();
      page.table(table);
      page.blank();
    }
    page.line(
        sound()
            ? page.style().good("The graph is sound: %d checks.".formatted(findings.size()))
            : page.style().bad("The graph is not sound."));
  }
}
