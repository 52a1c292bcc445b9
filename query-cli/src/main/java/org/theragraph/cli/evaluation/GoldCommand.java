package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.ExtractionOptions;
import org.theragraph.extractor.evaluation.gold.CorpusScore;
import org.theragraph.extractor.evaluation.gold.ExpectedFigures;
import org.theragraph.extractor.evaluation.gold.GoldEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private GoldCorpora corpora;

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
  protected void check() throws IOException {
    if (expected != null) {
      corpora.limitTo(ExpectedFigures.read(expected).limit());
    }
    corpora.check();
  }

  @Override
  String hint(ExtractionOptions options) {
    return options.vocabularies() != null
        ? ""
        : "most gold corpora have ids of MeSH and NCBI Gene, which few built-in names have;"
            + " ids and relations end to end score low without --vocabularies DIR";
  }

  @Override
  Measurement score(Extraction extraction) throws IOException {
    List<CorpusScore> scores = new GoldEvaluation(extraction, corpora.limit()).run(corpora.files());
    if (writeExpected != null) {
      ExpectedFigures.write(writeExpected, scores, extraction.options().profile(), corpora.limit());
    }
    return new GoldScores(scores);
  }

  @Override
  protected void conclude(Measurement scores) throws IOException {
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
