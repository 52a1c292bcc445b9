package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.ShowingCommand;
import org.theragraph.cli.session.VocabularyManifest;
import org.theragraph.cli.session.VocabularySets;
import picocli.CommandLine.Command;

/** {@code theragraph vocab status}. */
@Command(
    name = "status",
    description = "Show the set in use: versions, sizes, sums, and whether files are as pulled.",
    footer = {"", "Example:", "  theragraph vocab status"})
public final class StatusCommand extends ShowingCommand {
  /** A file, and how it is: {@code as pulled}, {@code changed} or {@code missing}. */
  private record State(VocabularyManifest.Item item, String state) {}

  private boolean sound = true;

  @Override
  protected Answer answer() throws IOException {
    VocabularySets sets = new VocabularySets(session().surroundings().home());
    String current = sets.use().current();
    List<State> files = new ArrayList<>();
    if (current != null) {
      Path set = sets.set(current);
      for (VocabularyManifest.Item item : VocabularyManifest.read(set).items()) {
        files.add(new State(item, Sums.state(set, item)));
      }
    }
    sound = files.stream().allMatch(file -> file.state.equals(Sums.AS_PULLED));
    return new Status(current, sets.use().previous(), sets.names(), files);
  }

  @Override
  protected int exitCode() {
    return sound ? ExitCode.DONE : ExitCode.FAILED;
  }

  private record Status(
      @Nullable String inUse, @Nullable String previous, List<String> sets, List<State> files)
      implements Answer {
    @Override
    public Object json() {
      return this;
    }

    @Override
    public Sheet sheet() {
      Sheet sheet =
          new Sheet("vocabulary", "file", "version", "bytes", "sha256", "time", "address", "state");
      for (State f : files) {
        VocabularyManifest.Item i = f.item;
        sheet.row(
            i.vocabulary(),
            i.file(),
            i.version(),
            i.bytes(),
            i.sha256(),
            i.time(),
            i.address(),
            f.state);
      }
      return sheet;
    }

    @Override
    public void write(Page page) {
      if (inUse == null) {
        page.line("No set in use. Pull one with: theragraph vocab pull");
      } else {
        page.line("In use: " + inUse + (previous == null ? "" : "; before it: " + previous));
        Table table =
            new Table(
                Column.of("vocabulary"),
                Column.text("file"),
                Column.text("version"),
                Column.number("bytes"),
                Column.of("sha256"),
                Column.of("state"));
        for (State f : files) {
          VocabularyManifest.Item i = f.item;
          table.row(
              i.vocabulary(),
              i.file(),
              i.version().isEmpty() ? "-" : i.version(),
              "" + i.bytes(),
              i.sha256().substring(0, 12),
              f.state);
        }
        page.table(table);
      }
      if (!sets.isEmpty()) {
        page.line("Sets: " + String.join(", ", sets));
      }
    }
  }
}
