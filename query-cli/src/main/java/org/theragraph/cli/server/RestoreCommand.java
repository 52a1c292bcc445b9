package org.theragraph.cli.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.backup.Manifest;
import org.theragraph.graph.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph graph restore}. */
@Command(
    name = "restore",
    description = {
      "Put a backup in the place of the graph. What curators decided since then stays.",
      "All of the file is checked first; a damaged one changes nothing."
    },
    footer = {
      "",
      "Examples:",
      "  theragraph graph restore may.zip",
      "  theragraph graph restore may.zip --check"
    })
public final class RestoreCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(paramLabel = "FILE", description = "What graph backup wrote.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path file;

  @Option(names = "--check", description = "Only read all of it and compare the checksums.")
  private boolean check;

  @Override
  public Integer call() throws IOException {
    Servers.requireOwnStore(session, "restore");
    if (check) {
      tell("is whole", Restore.verify(file));
      return ExitCode.DONE;
    }
    Path home = session.surroundings().home();
    Curation.in(home); // a broken journal must not be joined with another
    Restore.Report report = new Restore(home).run(file);
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      new GraphWriter(graph, Curation.in(home)).replay(progress);
    }
    tell("is restored", report.manifest());
    int joined = report.decisions() + report.withdrawals();
    if (joined > 0) {
      session
          .out()
          .printf("%s came back with it that the journals had not.%n", Counted.of(joined, "event"));
    }
    session.out().flush();
    return ExitCode.DONE;
  }

  private void tell(String what, Manifest manifest) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s of %s %s: %s%n",
            file,
            manifest.created(),
            what,
            Servers.words(manifest.counts()));
    session.out().flush();
  }
}
