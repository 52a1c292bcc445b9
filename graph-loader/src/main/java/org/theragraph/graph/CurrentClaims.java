package org.theragraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Decision;

/** Puts what curators corrected in the ids of today: a concept may have been merged since. */
final class CurrentClaims {
  private final Map<Curie, Curie> merged = new HashMap<>();

  CurrentClaims(List<Renaming.Replaced> all) {
    for (Renaming.Replaced replaced : all) {
      if (replaced.isMerged()) {
        merged.put(replaced.id(), replaced.by().get(0).id());
      }
    }
  }

  Decision apply(Decision decision) {
    Claim claim = decision.correction().claim();
    if (claim == null || merged.isEmpty()) {
      return decision;
    }
    Correction correction = decision.correction();
    Claim current =
        new Claim(
            merged.getOrDefault(claim.subject(), claim.subject()),
            claim.predicate(),
            merged.getOrDefault(claim.object(), claim.object()),
            claim.qualifiers());
    return decision.correcting(
        new Correction(correction.polarity(), correction.certainty(), correction.stage(), current));
  }
}
