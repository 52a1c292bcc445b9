package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.evaluation.gold.CorpusScore;
import org.theragraph.extractor.evaluation.gold.ExpectedFigures;
import org.theragraph.extractor.evaluation.gold.GoldEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph evaluate gold}. */
@Command(
    name = "gold",
    description = "Score mentions, grounding and relations on gold corpora.",
    footer = {
      "",
      "PATH is a corpus or a folder of corpora: a folder with dev.jsonl.gz, such folders in a folder,",
      "a folder with documents.jsonl and annotations.jsonl (a press gold set), or one file: JSON",
      "Lines with title, abstract, entities and relations, PubTator, BioC XML or BioC JSON.",
      "",
      "A corpus is scored on the types it annotates. Intervals hold 95 %% of 1,000 bootstrap draws of",
      "documents. Speed is that of one thread, end to end.",
      "",
      "Examples:",
      "  theragraph evaluate gold gold/bc5cdr",
      "  theragraph evaluate gold gold/ --limit 100 --format json",
      "  theragraph evaluate gold my-corpus.pubtator --results docs/results.md"
    })
final class GoldCommand extends EvaluationCommand {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Gold corpora.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<Path> paths;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "dev",
      description = "Which split of corpora in folders (default ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String split;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Score the first N documents of each corpus only.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--expected",
      paramLabel = "FILE",
      description =
          "Table of expected figures: fail where one moved beyond its tolerance. Scores as many"
              + " documents as it says.")
  private @Nullable Path expected;

  @Option(
      names = "--write-expected",
      paramLabel = "FILE",
      description = "Write the figures as what is expected from now on.")
  private @Nullable Path writeExpected;

  @Override
  void check() throws IOException {
    if (expected != null) {
      limit = ExpectedFigures.read(expected).limit();
    }
    if (limit < 1) {
      throw CliException.usage("--limit must be at least 1");
    }
    if (GoldEvaluation.files(paths, split).isEmpty()) {
      throw CliException.usage(
          "no %s.jsonl.gz below %s; name a corpus, or another --split".formatted(split, paths));
    }
  }

  @Override
  Scores score(Extraction extraction) throws IOException {
    List<CorpusScore> scores =
        new GoldEvaluation(extraction, limit).run(GoldEvaluation.files(paths, split));
    if (writeExpected != null) {
      ExpectedFigures.write(writeExpected, scores, limit);
    }
    return new GoldScores(scores);
  }

  @Override
  void conclude(Scores scores) throws IOException {
    if (expected != null && scores instanceof GoldScores gold) {
      ExpectedFigures figures = ExpectedFigures.read(expected);
      List<String> drift = figures.drift(gold.corpora());
      if (!drift.isEmpty()) {
        throw CliException.failed(
            "%d figures moved: %s; %s"
                .formatted(
                    drift.size(), String.join("; ", drift), figures.remedy(expected.toString())));
      }
    }
  }
}
