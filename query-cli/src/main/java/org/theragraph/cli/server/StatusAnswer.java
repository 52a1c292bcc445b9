package org.theragraph.cli.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/**
 * Whether the graph runs, and what it holds.
 *
 * @param counts nodes by label; null unless it runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS) // programs rely on the three keys
record StatusAnswer(boolean running, @Nullable String uri, @Nullable Map<String, Long> counts)
    implements Answer {

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("running", "uri", "label", "count");
    if (counts == null) {
      return sheet.row(running, uri, null, null);
    }
    counts.forEach((label, count) -> sheet.row(running, uri, label, count));
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (counts == null) {
      page.line("The graph is not running. Start it with: theragraph graph start");
      return;
    }
    page.line("The graph runs at " + uri);
    Table table = new Table(Column.of("label"), Column.number("nodes"));
    counts.forEach((label, count) -> table.row(label, Long.toString(count)));
    page.table(table);
  }
}
