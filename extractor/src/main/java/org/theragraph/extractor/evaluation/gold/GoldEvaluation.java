package org.theragraph.extractor.evaluation.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.GoldCorpora;
import org.theragraph.corpora.gold.GoldCorpus;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.evaluation.PressEvaluation;
import org.theragraph.extractor.evaluation.PressScore;

/** Runs the extractor over gold corpora and scores it. */
public final class GoldEvaluation {
  /** Documents that only warm Java up before the first is timed. */
  private static final int WARM_UP = 20;

  private final Extraction extraction;
  private final int limit;
  private boolean warm;

  /**
   * @param limit documents a corpus, the first ones
   */
  public GoldEvaluation(Extraction extraction, int limit) {
    this.extraction = extraction;
    this.limit = limit;
  }

  /**
   * The files of corpora below some paths, press gold sets as their folder.
   *
   * @param split of corpora in folders: {@code dev}
   * @throws IOException if a path does not exist
   */
  public static List<Path> files(List<Path> paths, String split) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(GoldCorpora.files(path, split));
      files.addAll(press(path));
    }
    return files;
  }

  private static List<Path> press(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(path)) {
      return Stream.concat(Stream.of(path), children.sorted())
          .filter(PressEvaluation::isPress)
          .toList();
    }
  }

  /**
   * Scores the corpora of these files, one after the other.
   *
   * @throws IOException if one cannot be read
   */
  public List<CorpusScore> run(List<Path> files) throws IOException {
    List<CorpusScore> scores = new ArrayList<>();
    for (Path file : files) {
      scores.add(score(file));
    }
    return scores;
  }

  private CorpusScore score(Path file) throws IOException {
    return PressEvaluation.isPress(file) ? pressScore(file) : corpus(file);
  }

  private CorpusScore pressScore(Path folder) throws IOException {
    PressScore score = PressEvaluation.run(extraction.extractor(), folder);
    return new CorpusScore(
        String.valueOf(folder.getFileName()),
        score.documents().size(),
        score.documentsPerSecond(),
        score.figures(),
        score.judged());
  }

  private CorpusScore corpus(Path file) throws IOException {
    GoldCorpus corpus = GoldCorpora.read(file);
    if (!warm) {
      for (AnnotatedDocument document : corpus.first(WARM_UP).documents()) {
        extraction.extractor().extract(document.document(), Deadline.in(Duration.ofMinutes(5)));
      }
      warm = true;
    }
    Ids ids = new Ids(extraction::concept);
    return new CorpusEvaluation(extraction.extractor(), ids, corpus).run(limit);
  }
}
