package org.theragraph.cli.evaluation.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.theragraph.cli.evaluation.MeasurementCommand;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.mirror.madeup.MirrorSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate mirror}. */
@Command(
    name = "mirror",
    description = "Time the reading of made-up PubMed files, against a bare parser.",
    footer = {"", "Example:", "  theragraph evaluate mirror --files 10 --results docs/results.md"})
public final class MirrorSpeedCommand extends MeasurementCommand<MirrorFigures> {
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

  @Override
  protected void check() {
    if (files < 1 || citations < 1) {
      throw CliException.usage("--files and --citations must be at least 1");
    }
  }

  @Override
  protected MirrorFigures measure() throws IOException {
    session().note("theragraph: making files up and reading them ...");
    Path folder = Files.createTempDirectory("theragraph-mirror");
    try {
      return new MirrorFigures(MirrorSpeed.run(folder, files, citations));
    } finally {
      Files.delete(folder);
    }
  }
}
