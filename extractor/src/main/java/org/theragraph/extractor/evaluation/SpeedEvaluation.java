package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.annotation.CoreNlpBaseline;
import org.theragraph.extractor.annotation.Deadline;

/**
 * How fast extraction is beside CoreNLP's own tokenize, ssplit, pos and depparse on the same
 * documents in the same run, one thread each, in turns, so that a busy machine slows both alike.
 */
public final class SpeedEvaluation {
  private static final Duration PER_DOCUMENT = Duration.ofMinutes(2);

  /** Documents of one turn. */
  private static final int TURN = 25;

  private SpeedEvaluation() {}

  /**
   * @param documents measured, after a first turn that only warms up
   * @param extraction documents a second
   * @param coreNlp documents a second
   */
  public record Speed(int documents, double extraction, double coreNlp) {
    public double ratio() {
      return extraction / coreNlp;
    }
  }

  /**
   * @param limit documents to measure
   * @throws IOException if the source cannot be read or holds no document
   */
  public static Speed run(Extraction extraction, DocumentSource source, int limit)
      throws IOException {
    List<Document> documents = read(source, limit + TURN);
    if (documents.size() <= TURN) {
      throw new IOException("too few documents to measure: more than " + TURN + " are needed");
    }
    CoreNlpBaseline baseline = new CoreNlpBaseline();
    turn(extraction, baseline, documents.subList(0, TURN));
    double ours = 0;
    double theirs = 0;
    for (int from = TURN; from < documents.size(); from += TURN) {
      List<Document> part = documents.subList(from, Math.min(documents.size(), from + TURN));
      double[] seconds = turn(extraction, baseline, part);
      ours += seconds[0];
      theirs += seconds[1];
    }
    int measured = documents.size() - TURN;
    return new Speed(measured, measured / ours, measured / theirs);
  }

  private static double[] turn(
      Extraction extraction, CoreNlpBaseline baseline, List<Document> documents) {
    long start = System.nanoTime();
    for (Document document : documents) {
      extraction.extractor().extract(document, Deadline.in(PER_DOCUMENT));
    }
    long middle = System.nanoTime();
    for (Document document : documents) {
      baseline.annotate(document.text());
    }
    return new double[] {(middle - start) / 1e9, (System.nanoTime() - middle) / 1e9};
  }

  private static List<Document> read(DocumentSource source, int limit) throws IOException {
    List<Document> documents = new ArrayList<>();
    source.read(
        new DocumentSink() {
          @Override
          public void accept(Document document, String name) {
            if (documents.size() < limit) {
              documents.add(document);
            }
          }

          @Override
          public void quarantine(Quarantine record) {
            // what cannot be read is not measured
          }
        });
    return documents;
  }
}
