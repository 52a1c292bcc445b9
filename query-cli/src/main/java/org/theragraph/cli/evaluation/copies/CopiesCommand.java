package org.theragraph.cli.evaluation.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evaluation.MeasurementCommand;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.copies.labelled.CopySpeed;
import org.theragraph.corpora.copies.labelled.LabelledCopies;
import org.theragraph.corpora.copies.labelled.LabelledDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph evaluate copies}. */
@Command(
    name = "copies",
    description = "Score the finding of near-copies on labelled documents; time it.",
    footer = {
      "",
      "A folder holds documents.jsonl, an object a line: id, cluster (the same for copies of one",
      "text), near (trials it tells of), house, kind, half (dev or test), title, text.",
      "",
      "Examples:",
      "  theragraph evaluate copies",
      "  theragraph evaluate copies built-in --made-up 100000 --results docs/results.md"
    })
public final class CopiesCommand extends MeasurementCommand<CopyScores> {
  private static final String BUILT_IN = "built-in";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = BUILT_IN,
      description = "Folder of labelled documents (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String folder;

  @Option(
      names = "--made-up",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also time so many made-up documents (default: none).")
  private long madeUp;

  @Override
  protected void check() {
    if (madeUp < 0) {
      throw CliException.usage("--made-up must be at least 0");
    }
  }

  @Override
  protected CopyScores measure() throws IOException {
    return CopyScores.of(documents(), speed());
  }

  private @Nullable CopySpeed speed() {
    if (madeUp == 0) {
      return null;
    }
    session().note("theragraph: reading made-up documents ...");
    return CopySpeed.run(madeUp);
  }

  private List<LabelledDocument> documents() throws IOException {
    if (folder.equals(BUILT_IN)) {
      return LabelledCopies.builtIn();
    }
    Path given = Path.of(folder);
    if (!Files.isReadable(given.resolve(LabelledCopies.FILE))) {
      throw CliException.usage(
          "%s holds no %s; name a folder of labelled documents, or %s"
              .formatted(folder, LabelledCopies.FILE, BUILT_IN));
    }
    return LabelledCopies.of(given);
  }
}
