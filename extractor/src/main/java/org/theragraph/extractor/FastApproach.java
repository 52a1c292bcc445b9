package org.theragraph.extractor;

import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.relation.RelationExtractor;

/** Vocabulary and rules. */
final class FastApproach implements Approach {
  private final Recognition recognition;
  private final RelationExtractor rules;

  FastApproach(Recognition recognition, RelationExtractor rules) {
    this.recognition = recognition;
    this.rules = rules;
  }

  @Override
  public Findings to(Document document, List<Sentence> sentences, Deadline deadline) {
    return new Findings() {
      @Override
      public List<Mention> mentions() {
        return recognition.recognise(document);
      }

      @Override
      public RelationExtractor relations() {
        return rules;
      }
    };
  }
}
