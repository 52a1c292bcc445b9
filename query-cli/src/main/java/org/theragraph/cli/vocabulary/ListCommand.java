package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.cli.session.ShowingCommand;
import org.theragraph.cli.session.VocabularyManifest;
import org.theragraph.cli.session.VocabularySets;
import picocli.CommandLine.Command;

/** {@code theragraph vocab list}. */
@Command(
    name = "list",
    description = "Show the vocabularies that are known, their licences, and what is in use.",
    footer = {"", "Example:", "  theragraph vocab list"})
public final class ListCommand extends ShowingCommand {
  /** One vocabulary. */
  private record Line(
      String id,
      String name,
      String licence,
      String licenceAddress,
      String address,
      String format,
      boolean installed) {}

  @Override
  protected Answer answer() throws IOException {
    Path set = new VocabularySets(session().surroundings().home()).inUse();
    List<String> installed =
        set == null
            ? List.of()
            : VocabularyManifest.read(set).items().stream()
                .map(VocabularyManifest.Item::vocabulary)
                .toList();
    List<Line> lines =
        Registry.read().entries().stream()
            .map(
                e ->
                    new Line(
                        e.id(),
                        e.name(),
                        e.licence(),
                        e.licenceAddress(),
                        e.isPublished() ? e.address() : "from a folder (--from)",
                        e.format(),
                        installed.contains(e.id())))
            .toList();
    return new Listing(lines);
  }

  private record Listing(List<Line> lines) implements Answer {
    @Override
    public Object json() {
      return lines;
    }

    @Override
    public Sheet sheet() {
      Sheet sheet =
          new Sheet("id", "name", "licence", "licenceAddress", "address", "format", "installed");
      lines.forEach(
          l ->
              sheet.row(
                  l.id, l.name, l.licence, l.licenceAddress, l.address, l.format, l.installed));
      return sheet;
    }

    @Override
    public void write(Page page) {
      Table table =
          new Table(
              Column.of("id"),
              Column.of("in use"),
              Column.text("name"),
              Column.text("licence"),
              Column.text("address"));
      lines.forEach(
          l ->
              table.row(
                  l.id,
                  l.installed ? "yes" : "-",
                  l.name,
                  l.licence,
                  l.address.split("\\?", 2)[0]));
      page.table(table);
    }
  }
}
