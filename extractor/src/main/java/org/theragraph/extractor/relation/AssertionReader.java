package org.theragraph.extractor.relation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/**
 * Reads polarity, certainty and stage off the words around a relation, in the way of NegEx (Chapman
 * et al. 2001) and ConText (Harkema et al. 2009): a cue reaches some words far, and no further than
 * its clause. Thread-safe.
 */
final class AssertionReader {
  private static final int REACH_WORDS = 7;
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[;:]|,? (?:but|however|although|though|whereas|while|because|which|who|that then)\\b|[.!?]\\s",
          Pattern.CASE_INSENSITIVE);

  private final List<Cue> cues;

  AssertionReader(List<Cue> cues) {
    this.cues = List.copyOf(cues);
  }

  Assertion read(Candidate candidate, View view) {
    boolean negated = candidate.denied();
    Certainty certainty = Certainty.CERTAIN;
    boolean background = false;
    for (Cue cue : cues) {
      Optional<Span> found = find(cue, candidate, view);
      if (found.isEmpty()) {
        continue;
      }
      switch (cue.sense()) {
        case NEGATED -> negated |= !isDoubled(found.get(), view);
        case POSSIBLE -> certainty = Certainty.POSSIBLE;
        case PROBABLE ->
            certainty = certainty == Certainty.POSSIBLE ? certainty : Certainty.PROBABLE;
        case BACKGROUND -> background = true;
        default -> {
          // a stage, or a word that only undoes a negation
        }
      }
    }
    return withStage(candidate, view, negated, certainty, background);
  }

  private Assertion withStage(
      Candidate candidate, View view, boolean negated, Certainty certainty, boolean background) {
    Polarity polarity = negated ? Polarity.NEGATED : Polarity.AFFIRMED;
    if (candidate.predicate().hasStage()) {
      for (Cue.Sense sense : Assertion.STAGES) {
        @Nullable Span place = first(sense, candidate, view);
        if (place != null) {
          Stage stage = Stage.valueOf(sense.name());
          return new Assertion(polarity, certainty, stage, place, background);
        }
      }
    }
    return new Assertion(polarity, certainty, null, null, background);
  }

  private @Nullable Span first(Cue.Sense sense, Candidate candidate, View view) {
    for (Cue cue : cues) {
      if (cue.sense() == sense) {
        Optional<Span> found = find(cue, candidate, view);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return null;
  }

  /** "not only", "no doubt": the negation stands inside words that undo it. */
  private boolean isDoubled(Span negation, View view) {
    return cues.stream()
        .filter(cue -> cue.sense() == Cue.Sense.NOT_NEGATED)
        .flatMap(cue -> view.places(cue).stream())
        .anyMatch(place -> place.contains(negation));
  }

  private static Optional<Span> find(Cue cue, Candidate candidate, View view) {
    return view.places(cue).stream()
        .filter(place -> reaches(cue.reach(), place, candidate, view))
        .findFirst();
  }

  private static boolean reaches(Cue.Reach reach, Span cue, Candidate candidate, View view) {
    Span relation = candidate.cue();
    return switch (reach) {
      case AHEAD -> cue.overlaps(relation) || isClose(cue, relation, view);
      case BEHIND -> cue.overlaps(relation) || isClose(relation, cue, view);
      case NEAR ->
          cue.overlaps(relation) || isClose(cue, relation, view) || isClose(relation, cue, view);
      case SENTENCE -> true;
      case BEFORE_SUBJECT -> isRightBefore(cue, candidate.subject().place(), view);
      case BEFORE_OBJECT -> isRightBefore(cue, candidate.object().place(), view);
      case AFTER_SUBJECT -> isRightAfter(cue, candidate.subject().place());
      case AFTER_OBJECT -> isRightAfter(cue, candidate.object().place());
    };
  }

  private static boolean isClose(Span left, Span right, View view) {
    if (left.end() > right.start()) {
      return false;
    }
    String between = view.document().text().substring(left.end(), right.start());
    return words(between) <= REACH_WORDS && !CLAUSE_END.matcher(between).find();
  }

  private static boolean isRightBefore(Span cue, Span argument, View view) {
    if (cue.end() > argument.start()) {
      return cue.start() < argument.start() && cue.overlaps(argument);
    }
    String between = view.document().text().substring(cue.end(), argument.start());
    return words(between) <= 3 && !CLAUSE_END.matcher(between).find();
  }

  /** With nothing but a space or hyphen between. */
  private static boolean isRightAfter(Span cue, Span argument) {
    return cue.start() >= argument.end() && cue.start() - argument.end() <= 1;
  }

  private static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+", -1).length;
  }
}
