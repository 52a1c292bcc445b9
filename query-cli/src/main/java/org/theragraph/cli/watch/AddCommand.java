package org.theragraph.cli.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code theragraph watch add}. */
@Command(
    name = "add",
    description = "Save a query or feed under a name.",
    footer = {
      "",
      "What follows the name is what theragraph fetch takes; see theragraph fetch SOURCE --help.",
      "",
      "Examples:",
      "  theragraph watch add lupus pubmed 'daratumumab AND lupus' --contact me@clinic.example",
      "  theragraph watch add newsroom feed https://newsroom.example/rss.xml --max 50"
    })
public final class AddCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final List<String> OF_THE_RUN = List.of("--store", "--dry-run");

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "A name for it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String name;

  @Parameters(
      index = "1..*",
      arity = "2..*",
      paramLabel = "SOURCE QUERY...",
      hideParamSyntax = true,
      description = "pubmed, europepmc, trials, url or feed; query or address; options.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> fetch;

  /** Options behind the name are those of the fetch. */
  @Spec
  void spec(CommandSpec spec) {
    spec.parser().stopAtPositional(true);
  }

  @Override
  public Integer call() throws IOException {
    check();
    WatchFolder folder = new WatchFolder(session);
    Query query = new Query(name, fetch);
    folder.save(folder.list().with(query));
    session.note("theragraph: %s is watched; run it with: theragraph watch run".formatted(name));
    return ExitCode.DONE;
  }

  private void check() {
    if (!NAME.matcher(name).matches()) {
      throw CliException.usage(
          "a name has letters, figures and . _ - alone, up to 64; '%s' has not".formatted(name));
    }
    for (String word : fetch) {
      for (String option : OF_THE_RUN) {
        if (word.equals(option) || word.startsWith(option + "=")) {
          throw CliException.usage(option + " cannot be saved: it belongs to a run");
        }
      }
    }
    List<String> line = new ArrayList<>(List.of("fetch"));
    line.addAll(fetch);
    session.settings().check(line);
  }
}
