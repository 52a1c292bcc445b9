package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph build}: extract, then load. */
@Command(
    name = "build",
    description = "Read documents and load what they say into the graph: extract and load in one.",
    footer = {
      "",
      "Exit code 3: done, but some documents were quarantined.",
      "",
      "Examples:",
      "  theragraph build press-releases/",
      "  theragraph build pubmed.xml.gz --out facts/ --threads 2"
    })
public final class BuildCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExtractInput input;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the facts on their way; by default one below THERAGRAPH_HOME.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Path folder =
        out == null ? session.surroundings().home().resolve("build").resolve("facts") : out;
    int exitCode = input.extract(session, folder);
    new LoadStep(session).run(folder);
    return exitCode;
  }
}
