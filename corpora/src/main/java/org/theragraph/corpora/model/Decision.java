package org.theragraph.corpora.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a curator said of a statement, or of one piece of its evidence: an event, never an edit.
 *
 * <p>It names its target by hashes of content, so that it outlives every new extraction.
 *
 * @param id 32 hexadecimal digits, unlike any other
 * @param time to the millisecond
 * @param statement id of the claim
 * @param evidence id of the piece of evidence; null for the claim as a whole
 * @param correction of evidence, where the kind is CORRECT; else {@link Correction#NONE}
 * @param undoes id of the decision that this one takes back, where the kind is UNDO
 * @param claim in words as it was read, so that it can be told when the claim is gone
 * @param sentence as it was read; null for the claim as a whole
 */
public record Decision(
    String id,
    Instant time,
    String curator,
    DecisionKind kind,
    String statement,
    @Nullable String evidence,
    Correction correction,
    @Nullable String comment,
    @Nullable String undoes,
    String claim,
    @Nullable String sentence) {

  /** Refuses what would say nothing. */
  public Decision {
    if (curator.isBlank()) {
      throw new IllegalArgumentException("a decision needs a curator");
    }
    if ((kind == DecisionKind.CORRECT) == correction.isEmpty()) {
      throw new IllegalArgumentException("a correction, and nothing else, says what is right");
    }
    if (kind == DecisionKind.CORRECT && evidence == null) {
      throw new IllegalArgumentException("only evidence can be corrected");
    }
    if ((kind == DecisionKind.UNDO) != (undoes != null)) {
      throw new IllegalArgumentException("an undo, and nothing else, names what it takes back");
    }
    if (kind == DecisionKind.COMMENT && (comment == null || comment.isBlank())) {
      throw new IllegalArgumentException("a comment needs words");
    }
  }

  /**
   * The same on what became of its target: where a concept got another id, so did what names it.
   */
  public Decision on(String statementOrEvidence) {
    return new Decision(
        id,
        time,
        curator,
        kind,
        evidence == null ? statementOrEvidence : statement,
        evidence == null ? null : statementOrEvidence,
        correction,
        comment,
        undoes,
        claim,
        sentence);
  }

  /** The same with another correction. */
  public Decision correcting(Correction other) {
    return new Decision(
        id, time, curator, kind, statement, evidence, other, comment, undoes, claim, sentence);
  }

  /** The id of what it is about. */
  public String target() {
    return evidence == null ? statement : evidence;
  }
}
