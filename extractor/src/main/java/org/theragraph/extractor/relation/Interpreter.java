package org.theragraph.extractor.relation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/**
 * Makes a relation of a candidate and of how its sentence puts it.
 *
 * <p>A treatment that is only planned or under way is a study; one that failed is a denied
 * treatment; a drug that is only background treats nothing.
 */
final class Interpreter {
  /** A name that stands elsewhere, or is left out, is less sure than one in the sentence. */
  private static final double COREFERENCE = 0.85;

  private static final double IMPLICIT = 0.75;

  /** Rules this sure name the effect as one of the drug. */
  private static final double PLAIN = 0.8;

  private static final Pattern COMPARISON =
      Pattern.compile("\\b(?:than|unlike|instead of|whereas|where|in contrast to)\\b");

  private static final int BEFORE = 24; // characters that CONTRASTED may look at
  private static final Pattern CONTRASTED =
      Pattern.compile(
          "(?:in contrast (?:to|with)|unlike|as opposed to|compared (?:to|with)) (?:\\w+ )?$",
          Pattern.CASE_INSENSITIVE);

  private final AssertionReader assertions;

  Interpreter(AssertionReader assertions) {
    this.assertions = assertions;
  }

  /** Empty where the sentence does not say it after all. */
  Optional<Relation> interpret(Candidate candidate, View view) {
    if (isCompared(candidate, view) || isReasonForTreatment(candidate, view)) {
      return Optional.empty();
    }
    return put(candidate, view);
  }

  /**
   * The same without the doubts that words raise in rules alone: for a candidate that was weighed
   * with its whole sentence.
   */
  Optional<Relation> put(Candidate candidate, View view) {
    if (candidate.subject().concept().equals(candidate.object().concept())) {
      return Optional.empty();
    }
    Assertion assertion = assertions.read(candidate, view);
    return switch (candidate.predicate()) {
      case TREATS -> treatment(candidate, assertion, view);
      case STUDIED_FOR -> study(candidate, assertion, view);
      default ->
          Optional.of(
              relation(
                  candidate,
                  candidate.predicate(),
                  assertion.polarity(),
                  assertion.certainty(),
                  null,
                  null,
                  view));
    };
  }

  /**
   * "depletes more cells than antibodies against CD20": the object belongs to what it is told from.
   * "In contrast to tofacitinib, ritlecitinib does not": nothing is said of the first.
   */
  private static boolean isCompared(Candidate candidate, View view) {
    String text = view.document().text();
    int from = candidate.subject().place().end();
    int to = candidate.object().place().start();
    return candidate.predicate() == Predicate.TARGETS
        && (CONTRASTED
                .matcher(text.substring(Math.max(0, start(candidate) - BEFORE), start(candidate)))
                .find()
            || (from < to && COMPARISON.matcher(text).region(from, to).find()));
  }

  private static int start(Candidate candidate) {
    return candidate.subject().place().start();
  }

  /** What the whole document is about is what the drug is given for, not what it causes. */
  private static boolean isReasonForTreatment(Candidate candidate, View view) {
    Argument object = candidate.object();
    return candidate.predicate() == Predicate.CAUSES
        && candidate.probability() < PLAIN
        && view.topics()
            .mention(ConceptType.DISEASE, object.place().start())
            .filter(topic -> Argument.idOf(topic).equals(object.concept()))
            .isPresent();
  }

  private static Optional<Relation> treatment(Candidate candidate, Assertion assertion, View view) {
    if (assertion.background()) {
      return Optional.empty();
    }
    Stage stage = assertion.stage();
    if (assertion.polarity() == Polarity.NEGATED && stage == Stage.APPROVED) {
      return Optional.empty(); // not approved is not the same as tested and found wanting
    }
    boolean failed = assertion.polarity() == Polarity.NEGATED || stage == Stage.NEGATIVE;
    if (failed) {
      return Optional.of(
          relation(
              candidate,
              Predicate.TREATS,
              Polarity.NEGATED,
              assertion.certainty(),
              Stage.NEGATIVE,
              assertion.stageCue(),
              view));
    }
    boolean open = stage == Stage.PLANNED || stage == Stage.ONGOING || stage == Stage.STOPPED;
    if (open) {
      return Optional.of(
          relation(
              candidate,
              Predicate.STUDIED_FOR,
              Polarity.AFFIRMED,
              Certainty.CERTAIN,
              stage,
              assertion.stageCue(),
              view));
    }
    boolean told = stage != null && stage != Stage.POSITIVE;
    Stage reached = told ? stage : assumed(assertion.certainty());
    return Optional.of(
        relation(
            candidate,
            Predicate.TREATS,
            Polarity.AFFIRMED,
            assertion.certainty(),
            reached,
            assertion.stageCue(),
            view));
  }

  /** Words of success are a result; words of hope are none. */
  private static @Nullable Stage assumed(Certainty certainty) {
    return certainty == Certainty.POSSIBLE ? null : Stage.POSITIVE;
  }

  private static Optional<Relation> study(Candidate candidate, Assertion assertion, View view) {
    if (assertion.background()
        || assertion.polarity() == Polarity.NEGATED
        || candidate.object().isSymptom()) {
      return Optional.empty(); // "reactions in the study of": seen there, not studied
    }
    Stage stage = assertion.stage();
    boolean outcome = stage == Stage.POSITIVE || stage == Stage.NEGATIVE || stage == Stage.APPROVED;
    return Optional.of(
        relation(
            candidate,
            Predicate.STUDIED_FOR,
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
            outcome ? null : stage,
            outcome ? null : assertion.stageCue(),
            view));
  }

  private static Relation relation(
      Candidate candidate,
      Predicate predicate,
      Polarity polarity,
      Certainty certainty,
      @Nullable Stage stage,
      @Nullable Span stageCue,
      View view) {
    return new Relation(
        predicate,
        predicate == candidate.predicate()
            ? candidate.qualifiers()
            : org.theragraph.corpora.model.Qualifiers.NONE,
        candidate.subject().named(),
        candidate.object().named(),
        view.sentence().span(),
        stageCue != null ? stageCue : candidate.cue(),
        polarity,
        certainty,
        stage,
        probability(candidate, view),
        "rules/" + candidate.rule() + "@" + RuleRelationExtractor.VERSION);
  }

  private static double probability(Candidate candidate, View view) {
    double probability = candidate.probability();
    for (Argument argument : new Argument[] {candidate.subject(), candidate.object()}) {
      Mention named = argument.named();
      boolean here = view.sentence().span().contains(named.span());
      if (argument.isAnaphor()) {
        probability *= COREFERENCE;
      } else if (!here) {
        probability *= IMPLICIT;
      }
    }
    return Math.round(probability * 1000) / 1000.0;
  }
}
