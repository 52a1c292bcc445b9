package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.calibration.Calibration;
import org.theragraph.extractor.evaluation.gold.GoldEvaluation;
import org.theragraph.extractor.evaluation.measure.Judged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate calibrate}. */
@Command(
    name = "calibrate",
    description = "Learn from gold corpora what the scores of rules and models are worth.",
    footer = {
      "",
      "Fits, for each predicate with 50 pieces of judged evidence or more, a curve from score to",
      "probability (isotonic regression), with mentions as recognised. Take texts that no model was",
      "trained on: of those it is too sure. The table becomes the",
      "extractor's when it is put at",
      "extractor/src/main/resources/theragraph/relation/calibration.tsv.",
      "",
      "Example:",
      "  theragraph evaluate calibrate gold/bc5cdr gold/drugprot gold/biored \\",
      "    --write calibration.tsv"
    })
final class CalibrateCommand extends EvaluationCommand {
  private static final int FOLDS = 5;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private GoldCorpora corpora;

  @Option(
      names = "--check",
      paramLabel = "NAME",
      description =
          "Show how well the curves do on this other split; else each fifth of the documents is"
              + " shown by curves learned from the other four.")
  private @Nullable String check;

  @Option(names = "--write", required = true, paramLabel = "FILE", description = "Table to write.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path table;

  @Override
  protected void check() throws IOException {
    corpora.check();
  }

  @Override
  Measurement score(Extraction extraction) throws IOException {
    List<List<Judged>> evidence = evidence(extraction, corpora.split());
    List<Judged> all = evidence.stream().flatMap(List::stream).toList();
    Calibration calibration = fit(all);
    try (Writer out = Files.newBufferedWriter(table)) {
      out.write(
          "# Written by: theragraph evaluate calibrate, on %d pieces of evidence of the split %s%n"
              .formatted(all.size(), corpora.split())
              .replace("\r", ""));
      calibration.write(out);
    }
    if (check == null) {
      return crossChecked(evidence);
    }
    List<Judged> others = evidence(extraction, check).stream().flatMap(List::stream).toList();
    return new CalibrationScores(others, calibrated(others, calibration));
  }

  /**
   * Each fifth of the documents of each corpus by curves that were learned from the other four; a
   * document at the border of two fifths stands in both.
   */
  private static CalibrationScores crossChecked(List<List<Judged>> corpora) {
    List<Judged> before = new ArrayList<>();
    List<Judged> after = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Judged> shown = new ArrayList<>();
      List<Judged> learned = new ArrayList<>();
      for (List<Judged> corpus : corpora) {
        int from = corpus.size() * fold / FOLDS;
        int to = corpus.size() * (fold + 1) / FOLDS;
        shown.addAll(corpus.subList(from, to));
        learned.addAll(corpus.subList(0, from));
        learned.addAll(corpus.subList(to, corpus.size()));
      }
      before.addAll(shown);
      after.addAll(calibrated(shown, fit(learned)));
    }
    return new CalibrationScores(before, after);
  }

  private static Calibration fit(List<Judged> evidence) {
    Calibration.Fit fit = new Calibration.Fit();
    evidence.forEach(j -> fit.add(j.extractor(), j.predicate(), j.probability(), j.right()));
    return fit.calibration();
  }

  private static List<Judged> calibrated(List<Judged> evidence, Calibration calibration) {
    return evidence.stream()
        .map(j -> j.withProbability(calibration.of(j.extractor(), j.predicate(), j.probability())))
        .toList();
  }

  /** With mentions as recognised, and scores as they are. */
  private List<List<Judged>> evidence(Extraction extraction, String ofSplit) throws IOException {
    return new GoldEvaluation(extraction.uncalibrated(), corpora.limit())
        .run(corpora.files(ofSplit)).stream()
            .map(score -> score.judged().stream().filter(judged -> !judged.given()).toList())
            .toList();
  }
}
