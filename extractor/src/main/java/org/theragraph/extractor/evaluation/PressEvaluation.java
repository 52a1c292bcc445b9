package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.extractor.DocumentExtractor;
import org.theragraph.extractor.annotation.Deadline;

/** Runs the extractor over a press gold set and scores it. */
public final class PressEvaluation {
  private static final Duration PER_DOCUMENT = Duration.ofMinutes(2);

  private PressEvaluation() {}

  /**
   * @param folder with documents.jsonl and annotations.jsonl
   * @throws IOException if the folder cannot be read
   */
  public static PressScore run(DocumentExtractor extractor, Path folder) throws IOException {
    List<DocumentScore> scores = new ArrayList<>();
    for (GoldDocument gold : GoldDocument.readAll(folder)) {
      DocumentExtractor.Result result =
          extractor.extract(gold.document(), Deadline.in(PER_DOCUMENT));
      scores.add(new DocumentScorer(gold, result).score());
    }
    return new PressScore(scores);
  }
}
