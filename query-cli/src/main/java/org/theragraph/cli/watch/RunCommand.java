package org.theragraph.cli.watch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.lock.FileMutex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph watch run}. */
@Command(
    name = "run",
    description = {
      "Run what is watched, and tell what that changed for what is followed.",
      "It fetches what is new or changed, extracts it, and loads it."
    },
    footer = {
      "",
      "Stopped at any point, even by kill -9, the next run goes on there, and tells all changes.",
      "What a step has to say goes to standard error; the changes go to standard output.",
      "",
      "Example:",
      "  theragraph watch run --format json"
    })
public final class RunCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Queries to run; by default all.")
  private List<String> names = List.of();

  @Option(names = "--dry-run", description = "Tell what would be fetched, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "As in theragraph build: fast or accurate.")
  private @Nullable String profile;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the changes: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Override
  @SuppressWarnings("try") // the lock is held, not used
  public Integer call() throws IOException {
    WatchFolder folder = new WatchFolder(session);
    try (FileMutex lock = folder.lock()) {
      WatchList list = folder.list();
      List<Query> queries = list.named(names);
      if (queries.isEmpty()) {
        throw CliException.failed(
            "nothing is watched yet. Begin with: theragraph watch add NAME SOURCE QUERY");
      }
      WatchRun run = new WatchRun(session, folder, profile);
      int exitCode = run.fetch(queries, dryRun);
      if (dryRun || exitCode == ExitCode.FAILED) {
        return exitCode;
      }
      ChangesAnswer answer = run.load(list.following());
      Renderer.of(format, session.style(), session.surroundings().columns())
          .render(answer, session.out());
      session.out().flush();
      run.told();
      return Math.max(exitCode, run.exitCode());
    }
  }
}
