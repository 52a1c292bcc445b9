package org.theragraph.cli.watch;

import java.io.IOException;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.cli.session.ShowingCommand;
import picocli.CommandLine.Command;

/** {@code theragraph watch list}. */
@Command(
    name = "list",
    description = "Show what is watched and followed.",
    footer = {"", "Example:", "  theragraph watch list"})
public final class ListCommand extends ShowingCommand {
  @Override
  protected Answer answer() throws IOException {
    return new Listing(new WatchFolder(session()).list());
  }

  private record Listing(WatchList list) implements Answer {
    @Override
    public Object json() {
      return list;
    }

    @Override
    public Sheet sheet() {
      Sheet sheet = new Sheet("what", "name", "fetch");
      list.queries().forEach(query -> sheet.row("query", query.name(), query.words()));
      list.following().forEach(thing -> sheet.row("following", thing, ""));
      return sheet;
    }

    @Override
    public void write(Page page) {
      if (list.queries().isEmpty()) {
        page.line("Nothing is watched. Begin with: theragraph watch add NAME SOURCE QUERY");
      } else {
        Table table = new Table(Column.of("name"), Column.text("fetch"));
        list.queries().forEach(query -> table.row(query.name(), query.words()));
        page.table(table);
      }
      page.line(
          list.following().isEmpty()
              ? "Nothing is followed. Begin with: theragraph watch follow THING"
              : "Following " + String.join(", ", list.following()));
    }
  }
}
