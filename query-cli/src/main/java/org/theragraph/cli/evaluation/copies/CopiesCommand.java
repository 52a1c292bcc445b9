package org.theragraph.cli.evaluation.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.copies.labelled.CopySpeed;
import org.theragraph.corpora.copies.labelled.LabelledCopies;
import org.theragraph.corpora.copies.labelled.LabelledDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class CopiesCommand implements Callable<Integer> {
  private static final String BUILT_IN = "built-in";

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = BUILT_IN,
      description = "Folder of labelled documents (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String folder;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the scores: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--made-up",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also time so many made-up documents (default: none).")
  private long madeUp;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Markdown page whose section on near-copies is written anew.")
  private @Nullable Path results;

  @Override
  public Integer call() throws IOException {
    if (madeUp < 0) {
      throw CliException.usage("--made-up must be at least 0");
    }
    CopyScores scores = CopyScores.of(documents(), speed());
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(scores, session.out());
    if (results != null) {
      ResultsPage.write(results, CopyScores.HEADING, scores.markdown());
    }
    return ExitCode.DONE;
  }

  private @Nullable CopySpeed speed() {
    if (madeUp == 0) {
      return null;
    }
    session.note("theragraph: reading made-up documents ...");
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
