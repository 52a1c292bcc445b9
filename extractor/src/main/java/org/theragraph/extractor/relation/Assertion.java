package org.theragraph.extractor.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/**
 * How a sentence puts a relation.
 *
 * @param stage null where the sentence tells none
 * @param stageCue the words that tell the stage, into canonical text
 * @param background whether the drug is only spoken of as given before, besides or as comparator
 */
record Assertion(
    Polarity polarity,
    Certainty certainty,
    @Nullable Stage stage,
    @Nullable Span stageCue,
    boolean background) {
  /** The stages that a sentence can tell, the most telling first. */
  static final List<Cue.Sense> STAGES =
      List.of(
          Cue.Sense.STOPPED,
          Cue.Sense.NEGATIVE,
          Cue.Sense.APPROVED,
          Cue.Sense.PLANNED,
          Cue.Sense.PRECLINICAL,
          Cue.Sense.POSITIVE,
          Cue.Sense.ONGOING);
}
