package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph load}. */
@Command(
    name = "load",
    description = "Load a folder of facts into the graph; loading it twice changes nothing.",
    footer = {"", "Examples:", "  theragraph load facts/", "  theragraph load facts/ --quiet"})
public final class LoadCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(paramLabel = "DIR", description = "Folder that extract wrote.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Override
  public Integer call() throws IOException {
    new LoadStep(session).run(folder);
    return ExitCode.DONE;
  }
}
