package org.theragraph.cli.account;

import java.io.IOException;
import java.util.List;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.cli.session.ShowingCommand;
import picocli.CommandLine.Command;

/** {@code theragraph account list}. */
@Command(
    name = "list",
    description = "Show who may sign in, and what they may do.",
    footer = {"", "Example:", "  theragraph account list"})
public final class ListCommand extends ShowingCommand {
  @Override
  protected Answer answer() throws IOException {
    return new Listing(
        new Accounts(session().surroundings().home())
            .list().stream().map(one -> new Entry(one.name(), one.role())).toList());
  }

  /** An account without its hash. */
  private record Entry(String name, Role role) {}

  private record Listing(List<Entry> accounts) implements Answer {
    @Override
    public Object json() {
      return accounts;
    }

    @Override
    public Sheet sheet() {
      Sheet sheet = new Sheet("name", "role");
      accounts.forEach(one -> sheet.row(one.name(), one.role()));
      return sheet;
    }

    @Override
    public void write(Page page) {
      if (accounts.isEmpty()) {
        page.line("Nobody has an account. Begin with: theragraph account add NAME --role curator");
        return;
      }
      Table table = new Table(Column.of("name"), Column.of("role"));
      accounts.forEach(one -> table.row(one.name(), one.role().toString()));
      page.table(table);
    }
  }
}
