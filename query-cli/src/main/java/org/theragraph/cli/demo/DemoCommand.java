package org.theragraph.cli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.theragraph.cli.intake.ExtractStep;
import org.theragraph.cli.intake.LoadStep;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph demo}. */
@Command(
    name = "demo",
    description = "Take the tour: extract the sample corpus, load it, and show what it teaches.",
    footer = {
      "",
      "The sample restates published findings; it is added to whatever the graph holds.",
      "",
      "Example:",
      "  theragraph demo"
    })
public final class DemoCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Override
  public Integer call() throws IOException {
    Path folder = session.surroundings().home().resolve("demo").resolve("facts");
    int exitCode = new ExtractStep(session).run(DocumentSource.ofSample(), folder);
    new LoadStep(session).run(folder);
    try (Graph graph = session.openGraph()) {
      new Tour(graph)
          .write(new Page(session.out(), session.style(), session.surroundings().columns()));
    }
    session.out().flush();
    return exitCode;
  }
}
