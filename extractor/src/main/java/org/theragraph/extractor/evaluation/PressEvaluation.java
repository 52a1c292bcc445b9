package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.extractor.DocumentExtractor;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.evaluation.measure.Judged;
import org.theragraph.extractor.evaluation.measure.Tally;
import org.theragraph.extractor.evaluation.measure.Task;

/** Runs the extractor over a press gold set and scores it. */
public final class PressEvaluation {
  private static final Duration PER_DOCUMENT = Duration.ofMinutes(2);

  private PressEvaluation() {}

  /** Whether a folder holds a press gold set. */
  public static boolean isPress(Path folder) {
    return Files.isRegularFile(folder.resolve("annotations.jsonl"));
  }

  /**
   * @param folder with documents.jsonl and annotations.jsonl
   * @throws IOException if the folder cannot be read
   */
  public static PressScore run(DocumentExtractor extractor, Path folder) throws IOException {
    List<DocumentScore> scores = new ArrayList<>();
    Tally tally = new Tally();
    List<Judged> judged = new ArrayList<>();
    long nanos = 0;
    for (GoldDocument gold : GoldDocument.readAll(folder)) {
      long start = System.nanoTime();
      DocumentExtractor.Result result =
          extractor.extract(gold.document(), Deadline.in(PER_DOCUMENT));
      nanos += System.nanoTime() - start;
      DocumentScorer scorer = new DocumentScorer(gold, result);
      DocumentScore score = scorer.score();
      scores.add(score);
      count(score, scorer.counter(), tally);
      judged.addAll(scorer.judged(false));
      judged.addAll(withMentions(extractor, gold, tally));
    }
    return new PressScore(
        scores, tally.figures(), judged, scores.size() / Math.max(1e-9, nanos / 1e9));
  }

  private static void count(DocumentScore score, PressCounter counter, Tally tally) {
    counter.relations(Task.RELATIONS_END_TO_END, tally);
    tally.add(Task.POLARITY, PressCounter.ALL, counter.polarity());
    int found = score.found().size();
    tally.add(
        Task.CERTAINTY,
        PressCounter.ALL,
        new Counts(score.certain(), found, score.certain(), found));
    tally.add(Task.STAGE, PressCounter.ALL, counter.stage());
    int emitted = score.trapsEmitted().size();
    tally.add(
        Task.TRAPS, PressCounter.ALL, new Counts(emitted, score.traps(), emitted, score.traps()));
  }

  private static List<Judged> withMentions(
      DocumentExtractor extractor, GoldDocument gold, Tally tally) {
    DocumentScorer scorer =
        new DocumentScorer(
            gold,
            extractor.extract(
                gold.document(),
                PressMentions.of(gold.document(), gold.surfaces()),
                Deadline.in(PER_DOCUMENT)));
    scorer.counter().relations(Task.RELATIONS_GIVEN, tally);
    return scorer.judged(true);
  }
}
