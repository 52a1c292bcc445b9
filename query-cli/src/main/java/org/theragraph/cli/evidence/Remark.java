package org.theragraph.cli.evidence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.curation.Undone;

/**
 * What a curator said and did not take back.
 *
 * @param decision its id
 * @param day in UTC
 * @param said in words: {@code rejected}, {@code corrected to NEGATED, STOPPED}
 * @param evidence id of the sentence that it is about; null for the statement as a whole
 */
public record Remark(
    String decision,
    String day,
    String curator,
    String said,
    @Nullable String comment,
    @Nullable String evidence) {
  private static final int SHORT_ID = 12;

  /**
   * Those that still stand, the oldest first.
   *
   * @param decisions with what takes them back, the oldest first
   */
  static List<Remark> standing(List<Decision> decisions) {
    Set<String> undone = Undone.among(decisions);
    return decisions.stream()
        .filter(decision -> decision.kind() != DecisionKind.UNDO)
        .filter(decision -> !undone.contains(decision.id()))
        .map(Remark::of)
        .toList();
  }

  private static Remark of(Decision decision) {
    return new Remark(
        decision.id(),
        decision.time().atZone(ZoneOffset.UTC).toLocalDate().toString(),
        decision.curator(),
        said(decision),
        decision.comment(),
        decision.evidence());
  }

  private static String said(Decision decision) {
    return switch (decision.kind()) {
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      case COMMENT -> "remarked";
      case UNDO -> "taken back";
      case CORRECT -> "corrected to " + words(decision.correction());
    };
  }

  private static String words(Correction correction) {
    return Stream.of(
            correction.polarity(),
            correction.certainty(),
            correction.stage(),
            correction.claim() == null ? null : correction.claim().words())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  /** {@code rejected by anna, 2026-11-26: “due to chance” (dd36c26f6502)}. */
  String words() {
    return String.format(
        Locale.ROOT,
        "%s by %s, %s%s (%s)",
        said,
        curator,
        day,
        comment == null ? "" : ": “" + comment + "”",
        decision.substring(0, SHORT_ID));
  }
}
