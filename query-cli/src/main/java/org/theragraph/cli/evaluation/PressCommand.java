package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.theragraph.cli.session.CliException;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.evaluation.PressEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph evaluate press}. */
@Command(
    name = "press",
    description = "Score relations on a gold set of press releases and abstracts.",
    footer = {
      "",
      "The folder holds documents.jsonl and annotations.jsonl.",
      "",
      "Example:",
      "  theragraph evaluate press gold/press --results docs/results.md"
    })
final class PressCommand extends EvaluationCommand {
  @Parameters(paramLabel = "DIR", description = "Folder of the gold set.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Override
  Measurement score(Extraction extraction) throws IOException {
    if (!Files.isReadable(folder.resolve("annotations.jsonl"))) {
      throw CliException.usage(
          folder + " holds no annotations.jsonl; name the folder of a press gold set");
    }
    return new PressScores(PressEvaluation.run(extraction.extractor(), folder));
  }
}
