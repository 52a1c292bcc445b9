package org.theragraph.extractor.relation;

import java.util.Optional;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.reader.ScoredPair;

/** Makes a relation of a scored pair: its sentence, its cue, and how the sentence puts it. */
final class PairReader {
  private final Interpreter interpreter;
  private final Trigger trigger;
  private final String version;

  /**
   * @param version of the reader's model
   */
  PairReader(Interpreter interpreter, Trigger trigger, String version) {
    this.interpreter = interpreter;
    this.trigger = trigger;
    this.version = version;
  }

  /** Empty where the label states nothing, or the sentence does not say it after all. */
  Optional<Relation> read(ScoredPair pair, Views views) {
    PairLabel label = PairLabel.valueOf(pair.label());
    Predicate predicate = label.predicate();
    Mention later =
        pair.subject().span().start() < pair.object().span().start()
            ? pair.object()
            : pair.subject();
    View view = views.of(later);
    Argument subject = views.argument(pair.subject());
    Argument object = views.argument(pair.object());
    if (predicate == null || view == null || subject == null || object == null) {
      return Optional.empty();
    }
    if (!predicate.admits(subject.type(), object.type())) {
      return Optional.empty(); // labels are scored one by one, also those of other kinds of pairs
    }
    Span cue = trigger.cue(label, subject.place(), object.place(), view);
    return object.isEffectWord()
        ? Optional.empty()
        : interpreter
            .put(candidate(pair, label, predicate, subject, object, cue), view)
            .map(relation -> named(relation, pair));
  }

  private static Candidate candidate(
      ScoredPair pair,
      PairLabel label,
      Predicate predicate,
      Argument subject,
      Argument object,
      Span cue) {
    return new Candidate(
        predicate,
        false,
        label.qualifiers(),
        subject,
        object,
        cue,
        pair.label(),
        pair.probability());
  }

  /** The reader's own probability: it has weighed already how far apart the two are. */
  private Relation named(Relation relation, ScoredPair pair) {
    return new Relation(
        relation.predicate(),
        relation.qualifiers(),
        relation.subject(),
        relation.object(),
        relation.sentence(),
        relation.cue(),
        relation.polarity(),
        relation.certainty(),
        relation.stage(),
        pair.probability(),
        "reader/" + pair.label() + "@" + version);
  }
}
