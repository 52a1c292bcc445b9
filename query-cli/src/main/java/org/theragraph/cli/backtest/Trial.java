package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.backtest.truth.OutsideTruth;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastClaim;
import org.theragraph.cli.history.PastVote;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Reasoning;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.curation.Outcome;

/**
 * A test on the past: drugs and diseases that were known at a moment, and the uses that were first
 * told after it.
 *
 * @param scope the moment
 * @param diseases ids of all candidates, sorted
 * @param after by drug, the diseases of the uses that came; only drugs with one are there
 * @param before by drug, the diseases of which any text had spoken as a use: no candidates
 * @param among by drug, the only candidates; null where all diseases are
 */
public record Trial(
    Scope scope,
    List<String> diseases,
    Map<String, Set<String>> after,
    Map<String, Set<String>> before,
    @Nullable Map<String, Set<String>> among) {
  private static final Set<Predicate> USES = Set.of(Predicate.TREATS, Predicate.STUDIED_FOR);

  /**
   * Divides the past.
   *
   * @param scope what the ranking may know
   * @param until uses count that came by then
   */
  static Trial of(Past past, Scope scope, Scope until) {
    Map<String, Set<String>> after = new TreeMap<>();
    for (PastClaim claim : past.claims()) {
      if (USES.contains(claim.predicate()) && claim.votes(scope).isEmpty() && isUse(claim, until)) {
        add(after, claim);
      }
    }
    return divided(past, scope, after);
  }

  /** The uses that others keep, among all diseases, as far as no text had told of them. */
  static Trial of(Past past, Scope scope, OutsideTruth truth) {
    return divided(past, scope, copy(truth.works()));
  }

  /** The same among those alone that are used or failed; of drugs that have both. */
  static Trial againstFailed(Past past, Scope scope, OutsideTruth truth) {
    Trial all = of(past, scope, truth);
    Map<String, Set<String>> among = copy(truth.failed());
    Set<String> known = Set.copyOf(all.diseases());
    among.forEach(
        (drug, failed) -> {
          failed.retainAll(known);
          failed.removeAll(all.before().getOrDefault(drug, Set.of()));
        });
    among.values().removeIf(Set::isEmpty);
    among.keySet().retainAll(all.after().keySet());
    Map<String, Set<String>> after = copy(all.after());
    after.keySet().retainAll(among.keySet());
    among.forEach((drug, failed) -> failed.addAll(after.getOrDefault(drug, Set.of())));
    return new Trial(scope, all.diseases(), after, all.before(), among);
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> uses) {
    Map<String, Set<String>> copy = new TreeMap<>();
    uses.forEach((drug, diseases) -> copy.put(drug, new TreeSet<>(diseases)));
    return copy;
  }

  private static Trial divided(Past past, Scope scope, Map<String, Set<String>> after) {
    Set<String> known = new TreeSet<>();
    Map<String, Set<String>> before = new HashMap<>();
    for (PastClaim claim : past.claims()) {
      if (!claim.votes(scope).isEmpty()) {
        known.add(claim.subject());
        known.add(claim.object());
        if (USES.contains(claim.predicate())) {
          add(before, claim);
        }
      }
    }
    List<String> diseases =
        known.stream()
            .filter(id -> isDisease(past.concepts().get(id)) && Reasoning.isDisease(id))
            .toList();
    Set<String> candidates = Set.copyOf(diseases);
    after.forEach(
        (drug, uses) -> {
          uses.retainAll(candidates);
          uses.removeAll(before.getOrDefault(drug, Set.of()));
        });
    after.keySet().retainAll(known);
    after.values().removeIf(Set::isEmpty);
    return new Trial(scope, diseases, after, before, null);
  }

  private static void add(Map<String, Set<String>> uses, PastClaim claim) {
    uses.computeIfAbsent(claim.subject(), id -> new TreeSet<>()).add(claim.object());
  }

  private static boolean isDisease(@Nullable ConceptRef concept) {
    return concept != null && concept.type().equals("Disease");
  }

  /**
   * Whether a document that is there by then says that the drug is used, and not that it failed.
   */
  private static boolean isUse(PastClaim claim, Scope until) {
    return claim.verdict() != Outcome.REJECTED
        && claim.votes().stream().anyMatch(vote -> vote.isIn(until) && affirms(vote));
  }

  private static boolean affirms(PastVote vote) {
    Stage stage = vote.vote().stage();
    return vote.vote().verdict() != Outcome.REJECTED
        && vote.vote().polarity() == Polarity.AFFIRMED
        && stage != Stage.NEGATIVE
        && stage != Stage.STOPPED;
  }

  /** Uses to be found. */
  int uses() {
    return after.values().stream().mapToInt(Set::size).sum();
  }

  /** Pairs that are no use to be found. */
  long others() {
    return after.keySet().stream().mapToLong(drug -> candidates(drug).size()).sum() - uses();
  }

  /** The diseases of which nothing was told for a drug. */
  List<String> candidates(String drug) {
    Set<String> told = before.getOrDefault(drug, Set.of());
    List<String> candidates = new ArrayList<>(diseases);
    candidates.removeIf(told::contains);
    if (among != null) {
      candidates.retainAll(among.getOrDefault(drug, Set.of()));
    }
    return candidates;
  }
}
