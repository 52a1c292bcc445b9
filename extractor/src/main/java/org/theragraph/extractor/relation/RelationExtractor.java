package org.theragraph.extractor.relation;

import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;

/** Finds relations between the mentions of a document. */
@FunctionalInterface
public interface RelationExtractor {
  /**
   * @param sentences those that count, in order
   * @param mentions of the whole document, by place, not overlapping
   * @return the relations in the order of their sentences
   * @throws Deadline.DeadlineException if it takes longer than allowed
   */
  List<Relation> extract(
      Document document, List<Sentence> sentences, List<Mention> mentions, Deadline deadline);
}
