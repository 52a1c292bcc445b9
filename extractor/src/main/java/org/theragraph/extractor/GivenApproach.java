package org.theragraph.extractor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.relation.RelationExtractor;

/** Another approach, but mentions are given for documents, or for some. */
final class GivenApproach implements Approach {
  private final Approach approach;
  private final Function<Document, @Nullable List<Mention>> given;

  /**
   * @param given null for a document whose mentions are to be recognised
   */
  GivenApproach(Approach approach, Function<Document, @Nullable List<Mention>> given) {
    this.approach = approach;
    this.given = given;
  }

  @Override
  public Findings to(Document document, List<Sentence> sentences, Deadline deadline) {
    Findings findings = approach.to(document, sentences, deadline);
    List<Mention> mentions = given.apply(document);
    if (mentions == null) {
      return findings;
    }
    return new Findings() {
      @Override
      public List<Mention> mentions() {
        return mentions;
      }

      @Override
      public RelationExtractor relations() {
        return findings.relations();
      }
    };
  }

  @Override
  public Map<String, String> versions() {
    return approach.versions();
  }
}
