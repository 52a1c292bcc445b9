package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.ExtractionListener;
import org.theragraph.extractor.ExtractionOptions;
import org.theragraph.extractor.annotation.CoreNlpBaseline;

/**
 * How fast extraction is, step by step, beside CoreNLP's own tokenize, ssplit, pos and depparse on
 * the same documents in the same run, with as many threads, in turns, so that a busy machine slows
 * all alike.
 */
public final class SpeedEvaluation {
  private static final Duration PER_DOCUMENT = Duration.ofMinutes(2);

  /** Documents of one turn. */
  private static final int TURN = 50;

  /** Turns before the first that counts: the compiler needs them. CoreNLP gets one. */
  private static final int WARM_UP = 4;

  private final ExtractionOptions options;
  private final List<Contestant> contestants = new ArrayList<>();

  private SpeedEvaluation(ExtractionOptions options) {
    this.options = options;
  }

  /**
   * @param profiles by name, each a way to extract
   * @param limit documents to measure
   * @throws IOException if the source cannot be read or holds too few documents
   */
  public static Speed run(
      Map<String, Extraction> profiles, DocumentSource source, int limit, int threads)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    long[] read = new long[1];
    Cost reading = Cost.of(() -> read[0] = read(source, limit + WARM_UP * TURN, documents));
    if (documents.size() <= WARM_UP * TURN) {
      throw new IOException(
          "too few documents to measure: more than " + WARM_UP * TURN + " are needed");
    }
    SpeedEvaluation evaluation = new SpeedEvaluation(new ExtractionOptions(threads, PER_DOCUMENT));
    profiles.forEach(evaluation::add);
    return evaluation.run(documents, reading.cpu() / read[0]);
  }

  private void add(String name, Extraction extraction) {
    contestants.add(new Contestant(name, extraction.with(options)));
  }

  private Speed run(List<Document> documents, double reading) throws IOException {
    for (Contestant contestant : contestants) {
      contestant.warmUp(documents.subList(0, WARM_UP * TURN));
    }
    CoreNlpBaseline baseline = new CoreNlpBaseline();
    baseline.annotate(texts(documents.subList(0, TURN)), options.threads());
    Cost coreNlp = Cost.NONE;
    for (int from = WARM_UP * TURN; from < documents.size(); from += TURN) {
      List<Document> turn = documents.subList(from, Math.min(documents.size(), from + TURN));
      for (Contestant contestant : contestants) {
        contestant.extract(turn);
      }
      coreNlp = coreNlp.plus(Cost.of(() -> baseline.annotate(texts(turn), options.threads())));
    }
    return new Speed(
        documents.size() - WARM_UP * TURN,
        options.threads(),
        reading,
        contestants.stream().map(Contestant::profile).toList(),
        coreNlp);
  }

  private static List<String> texts(List<Document> documents) {
    return documents.stream().map(Document::text).toList();
  }

  /** A way to extract and what it cost so far. */
  private static final class Contestant {
    private final String name;
    private final Extraction extraction;
    private final Map<String, Long> stages = new TreeMap<>();
    private Cost cost = Cost.NONE;
    private Heap heap = new Heap(0, 0);

    Contestant(String name, Extraction extraction) {
      this.name = name;
      this.extraction = extraction;
    }

    /** The heap is measured here, where CoreNLP's own models are not loaded yet. */
    void warmUp(List<Document> documents) throws IOException {
      Heap.reset();
      run(documents);
      heap = Heap.measured();
    }

    void extract(List<Document> documents) throws IOException {
      cost = cost.plus(Cost.of(() -> run(documents), stages));
    }

    private void run(List<Document> documents) throws IOException {
      Path folder = Files.createTempDirectory("theragraph-speed");
      try {
        extraction.run(sink -> give(documents, sink), folder, ExtractionListener.NONE);
      } finally {
        delete(folder);
      }
    }

    private static void give(List<Document> documents, DocumentSink sink) throws IOException {
      for (Document document : documents) {
        sink.accept(document, document.id());
      }
    }

    private static void delete(Path folder) throws IOException {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }

    Speed.Profile profile() {
      double all = stages.values().stream().mapToLong(Long::longValue).sum();
      Map<String, Double> shares = new LinkedHashMap<>();
      for (Stage stage : Stage.ALL) {
        shares.put(stage.name(), stages.getOrDefault(stage.name(), 0L) / all);
      }
      shares.put(Stage.REST, stages.getOrDefault(Stage.REST, 0L) / all);
      return new Speed.Profile(name, cost, shares, heap);
    }
  }

  /** Keeps the first documents and counts all. */
  private static long read(DocumentSource source, int limit, List<Document> to) throws IOException {
    long[] count = new long[1];
    source.read(
        new DocumentSink() {
          @Override
          public void accept(Document document, String name) {
            count[0]++;
            if (to.size() < limit) {
              to.add(document);
            }
          }

          @Override
          public void quarantine(Quarantine record) {
            // what cannot be read is not measured
          }
        });
    return count[0];
  }
}
