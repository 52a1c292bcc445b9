package org.theragraph.cli.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.theragraph.cli.Version;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.backup.Backup;
import org.theragraph.graph.backup.Manifest;
import org.theragraph.graph.server.ServerControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph graph backup}. */
@Command(
    name = "backup",
    description = {
      "Write the graph and what curators decided into one file, with checksums.",
      "The server stops meanwhile, and is started again if it ran."
    },
    footer = {
      "",
      "Examples:",
      "  theragraph graph backup may.zip",
      "  theragraph graph restore may.zip --check    # reads all of it and changes nothing"
    })
public final class BackupCommand implements Callable<Integer> {
  private static final Duration START = Duration.ofMinutes(2);

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(paramLabel = "FILE", description = "A new file.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path file;

  @Option(names = "--overwrite", description = "Replace FILE once the new backup is complete.")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    Servers.requireOwnStore(session, "backup");
    if (Files.isDirectory(file)) {
      throw CliException.failed(file + " is a folder; name a file in it");
    }
    if (Files.exists(file) && !overwrite) {
      throw CliException.failed(file + " is there already; name another file, or say --overwrite");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CliException.failed("there is no folder " + folder + "; make it first");
    }
    Curation.in(session.surroundings().home()); // a broken journal would only be found too late
    Manifest manifest = write();
    session
        .out()
        .printf(
            Locale.ROOT,
            "Wrote %s: %,d files, %,d bytes; %s%n",
            file,
            manifest.files().size(),
            Files.size(file),
            Servers.words(manifest.counts()));
    session.out().flush();
    return ExitCode.DONE;
  }

  private Manifest write() throws IOException {
    Path home = session.surroundings().home();
    boolean ran = new ServerControl(home).status().running();
    if (!ran) {
      session.note("starting the graph to count what it holds");
    }
    try {
      return new Backup(home, Version.number()).write(file, counts());
    } finally {
      if (ran) {
        startAgain(home);
      }
    }
  }

  /** The backup is what it is, whether the graph starts or not. */
  private void startAgain(Path home) {
    try {
      new ServerControl(home).start(START);
    } catch (GraphException e) {
      session.note(e.getMessage() + ". Try: theragraph graph start");
    }
  }

  private Map<String, Long> counts() {
    try (Graph graph = session.openGraph()) {
      return graph.counts().byLabel();
    }
  }
}
