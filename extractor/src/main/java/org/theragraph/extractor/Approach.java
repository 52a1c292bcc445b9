package org.theragraph.extractor;

import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.relation.RelationExtractor;

/**
 * How a profile works on a document: what it computes once there and uses for mentions and
 * relations. Implementations are safe for several threads.
 */
public interface Approach {
  /**
   * Starts on a document.
   *
   * @param sentences all of it, in order
   * @throws Deadline.DeadlineException if it takes longer than allowed
   */
  Findings to(Document document, List<Sentence> sentences, Deadline deadline);

  /** Versions of the models that it adds to those of every run, by name. */
  default Map<String, String> versions() {
    return Map.of();
  }

  /** What is found in one document. For one thread. */
  interface Findings {
    /** The mentions, by place, not overlapping. */
    List<Mention> mentions();

    /** What relates these mentions, or others of this document. */
    RelationExtractor relations();
  }
}
