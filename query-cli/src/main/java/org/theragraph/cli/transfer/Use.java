package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

/** What the texts themselves say of one drug in one disease; collected sentence by sentence. */
final class Use {
  private final Set<Standing> standings = EnumSet.noneOf(Standing.class);
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);
  private final List<String> denials = new ArrayList<>();
  private int affirming;

  /**
   * One sentence.
   *
   * @param id of the evidence
   * @param stage as the sentence tells it, if it does
   */
  record Saying(
      String id,
      Predicate predicate,
      Polarity polarity,
      Certainty certainty,
      @Nullable Stage stage) {

    private boolean denies() {
      boolean failed = stage == Stage.NEGATIVE || stage == Stage.STOPPED;
      return predicate == Predicate.CAUSES
          ? polarity == Polarity.AFFIRMED
          : polarity == Polarity.NEGATED || failed;
    }

    private Standing standing() {
      if (predicate == Predicate.STUDIED_FOR) {
        return stage == Stage.APPROVED ? Standing.KNOWN : Standing.STUDIED;
      }
      if (stage == Stage.PRECLINICAL) {
        return Standing.PRECLINICAL;
      }
      boolean sure = certainty == Certainty.CERTAIN || stage == Stage.APPROVED;
      return sure ? Standing.KNOWN : Standing.HYPOTHESIS;
    }
  }

  void add(Saying saying) {
    if (saying.stage() != null) {
      stages.add(saying.stage());
    }
    if (saying.denies()) {
      standings.add(Standing.AGAINST);
      denials.add(saying.id());
    } else if (saying.predicate() != Predicate.CAUSES) {
      standings.add(saying.standing());
      affirming++;
    }
  }

  /** What it is to be called; empty when no text speaks of it. */
  Set<Standing> standings() {
    return EnumSet.copyOf(standings);
  }

  Set<Stage> stages() {
    return EnumSet.copyOf(stages);
  }

  /** Ids of the evidence that speaks against it. */
  List<String> denials() {
    return List.copyOf(denials);
  }

  /**
   * Factor on the score: 1 without a denial; a denial weighs as much as three sentences for it, so
   * that one alone leaves a quarter.
   */
  double factor() {
    return (affirming + 1.0) / (affirming + 1.0 + 3.0 * denials.size());
  }
}
