package org.theragraph.graph.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;

/** Decisions made up for the tests, each later than the one before. */
public final class Decisions {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static int made;

  private Decisions() {}

  /** On a piece of evidence. */
  public static Decision onEvidence(
      String curator, DecisionKind kind, String statement, String evidence) {
    return decision(curator, kind, statement, evidence, Correction.NONE, null);
  }

  /** On a statement as a whole. */
  public static Decision on(String curator, DecisionKind kind, String statement) {
    return decision(curator, kind, statement, null, Correction.NONE, null);
  }

  /** On a piece of evidence, with what is right. */
  public static Decision correcting(
      String curator, String statement, String evidence, Correction right) {
    return decision(curator, DecisionKind.CORRECT, statement, evidence, right, null);
  }

  /** Takes back another. */
  public static Decision undoing(String curator, Decision victim) {
    return decision(
        curator,
        DecisionKind.UNDO,
        victim.statement(),
        victim.evidence(),
        Correction.NONE,
        victim.id());
  }

  private static synchronized Decision decision(
      String curator,
      DecisionKind kind,
      String statement,
      @Nullable String evidence,
      Correction correction,
      @Nullable String undoes) {
    made++;
    return new Decision(
        ClaimHash.sha256("decision " + made + curator).substring(0, 32),
        START.plusSeconds(made),
        curator,
        kind,
        statement,
        evidence,
        correction,
        kind == DecisionKind.COMMENT ? "see “note”\nbelow" : null,
        undoes,
        "daratumumab TARGETS CD38",
        evidence == null ? null : "Daratumumab binds CD38.");
  }
}
