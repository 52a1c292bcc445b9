package org.theragraph.cli.evaluation.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.mirror.madeup.MirrorSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate mirror}. */
@Command(
    name = "mirror",
    description = "Time the reading of made-up PubMed files, against a bare parser.",
    footer = {"", "Example:", "  theragraph evaluate mirror --files 10 --results docs/results.md"})
public final class MirrorSpeedCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "4",
      description = "Files that are timed (default ${DEFAULT-VALUE}).")
  private int files;

  @Option(
      names = "--citations",
      paramLabel = "N",
      defaultValue = "30000",
      description = "Citations of a file (default ${DEFAULT-VALUE}, as PubMed's have).")
  private int citations;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the figures: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Markdown page whose section on PubMed in bulk is written anew.")
  private @Nullable Path results;

  @Override
  public Integer call() throws IOException {
    if (files < 1 || citations < 1) {
      throw CliException.usage("--files and --citations must be at least 1");
    }
    session.note("theragraph: making files up and reading them ...");
    Path folder = Files.createTempDirectory("theragraph-mirror");
    MirrorFigures figures;
    try {
      figures = new MirrorFigures(MirrorSpeed.run(folder, files, citations));
    } finally {
      Files.delete(folder);
    }
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(figures, session.out());
    if (results != null) {
      ResultsPage.write(results, MirrorFigures.HEADING, figures.markdown());
    }
    return ExitCode.DONE;
  }
}
