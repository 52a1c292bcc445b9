package org.theragraph.cli.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.picture.Timeline;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.render.Style.Mark;
import org.theragraph.corpora.model.Span;

/**
 * One piece of evidence as it is shown.
 *
 * @param id of the evidence
 * @param statement id of what it bears on
 * @param text the sentence
 * @param sentence its place in the document; the other spans too count from the document's start
 * @param subjectText the words at {@code subject}, which may lie in an earlier sentence
 * @param verdict of curators: ACCEPTED, REJECTED or DISPUTED; null where nobody decided. What they
 *     corrected stands in polarity, certainty and stage
 * @param extractedAs id of the statement that was read in it
 * @param movedTo id of the statement that curators read in it instead; null where they did not
 * @param objectText the words at {@code object}, which may lie in an earlier sentence
 */
public record Quote(
    String id,
    String statement,
    String text,
    Span sentence,
    Span subject,
    Span object,
    @Nullable Span cue,
    @Nullable String subjectText,
    @Nullable String objectText,
    @Nullable String polarity,
    @Nullable String certainty,
    @Nullable String stage,
    double probability,
    @Nullable String extractor,
    @Nullable String verdict,
    String extractedAs,
    @Nullable String movedTo,
    DocumentRef document) {

  /** The sentence with its parts marked; what lies in an earlier sentence follows in brackets. */
  public String marked(Style style) {
    List<Highlighter.Part> parts = new ArrayList<>();
    add(parts, Mark.CUE, cue);
    add(parts, Mark.OBJECT, object);
    add(parts, Mark.SUBJECT, subject);
    return Highlighter.mark(text, parts, style)
        + elsewhere(style, Mark.SUBJECT, "subject", subject, subjectText)
        + elsewhere(style, Mark.OBJECT, "object", object, objectText);
  }

  private void add(List<Highlighter.Part> parts, Mark mark, @Nullable Span span) {
    if (span != null && sentence.contains(span)) {
      parts.add(
          new Highlighter.Part(
              mark, span.start() - sentence.start(), span.end() - sentence.start()));
    }
  }

  private String elsewhere(
      Style style, Mark mark, String role, Span span, @Nullable String surface) {
    if (sentence.contains(span) || surface == null) {
      return "";
    }
    String where = span.start() < sentence.start() ? "an earlier" : "a later";
    return " (%s from %s sentence: %s)".formatted(role, where, style.mark(mark, surface));
  }

  /** As a point of a timeline. */
  public Timeline.Event event(String claim) {
    return new Timeline.Event(
        claim,
        document.published(),
        "NEGATED".equals(polarity),
        "POSSIBLE".equals(certainty),
        !"REJECTED".equals(verdict)
            && document.withdrawn() == null
            && (movedTo == null || movedTo.equals(statement)),
        judgement(),
        text,
        document.words());
  }

  /** {@code NEGATED, CERTAIN, stage STOPPED}. */
  @JsonIgnore
  public String judgement() {
    return polarity + ", " + certainty + (stage == null ? "" : ", stage " + stage);
  }
}
