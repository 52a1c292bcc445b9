package org.theragraph.cli.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastClaim;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.history.PastTexts;
import org.theragraph.cli.history.PastVote;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Vote;
import org.theragraph.graph.curation.Outcome;

/** What was told up to a moment. */
final class PastKnowledge implements Knowledge {
  private static final Set<Predicate> USES =
      Set.of(Predicate.TREATS, Predicate.STUDIED_FOR, Predicate.CAUSES);

  private final Past past;
  private final PastTexts texts;
  private final Scope scope;

  PastKnowledge(Past past, PastMentions mentions, Scope scope) {
    this.past = past;
    this.texts = new PastTexts(mentions.until(scope));
    this.scope = scope;
  }

  @Override
  public EdgeSource edges() {
    return new PastEdges(past, scope);
  }

  @Override
  public Map<Signal, Map<String, Double>> signals(String concept) {
    return Signal.of(texts, concept);
  }

  @Override
  public Map<String, List<String>> sharedTerms(String concept, Set<String> others) {
    Map<String, List<String>> names = texts.sharedTerms(concept, others);
    names.replaceAll((other, terms) -> names(terms));
    return names;
  }

  private List<String> names(List<String> concepts) {
    return concepts.stream()
        .map(past.concepts()::get)
        .filter(Objects::nonNull)
        .map(ConceptRef::name)
        .toList();
  }

  @Override
  public Map<String, Use> uses(Set<String> ids, boolean drugs) {
    Map<String, Use> uses = new HashMap<>();
    for (PastClaim claim : past.claims()) {
      String known = drugs ? claim.subject() : claim.object();
      if (ids.contains(known)
          && USES.contains(claim.predicate())
          && claim.verdict() != Outcome.REJECTED) {
        add(uses, drugs ? claim.object() : claim.subject(), claim);
      }
    }
    return uses;
  }

  private void add(Map<String, Use> uses, String other, PastClaim claim) {
    for (PastVote each : claim.votes()) {
      Vote vote = each.vote();
      if (vote.verdict() != Outcome.REJECTED && each.isIn(scope)) {
        uses.computeIfAbsent(other, id -> new Use())
            .add(
                new Use.Saying(
                    each.evidence(),
                    claim.predicate(),
                    vote.polarity(),
                    vote.certainty(),
                    vote.stage()));
      }
    }
  }
}
