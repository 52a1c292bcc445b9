package org.theragraph.extractor.relation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that tell polarity, certainty or stage.
 *
 * @param sense what they tell
 * @param reach where the relation may stand for them to bear on it
 * @param pattern over a {@link Mask}
 * @param starts how its matches begin
 */
record Cue(Sense sense, Reach reach, Pattern pattern, StartFilter starts) {
  /** What a cue tells. */
  enum Sense {
    NEGATED,
    /** Looks like negation and is none: "not only". */
    NOT_NEGATED,
    POSSIBLE,
    PROBABLE,
    PRECLINICAL,
    PLANNED,
    ONGOING,
    POSITIVE,
    NEGATIVE,
    STOPPED,
    APPROVED,
    /** The drug before or after it was given earlier, compared with or is taken besides. */
    BACKGROUND
  }

  /** Where a cue reaches. */
  enum Reach {
    /** The relation's cue begins within six words after it, with no clause between. */
    AHEAD,
    /** The relation's cue ends within six words before it. */
    BEHIND,
    /** It stands within the relation or within six words of it. */
    NEAR,
    /** Anywhere in the sentence. */
    SENTENCE,
    /** Right before the subject. */
    BEFORE_SUBJECT,
    /** Right after the subject. */
    AFTER_SUBJECT,
    /** Right before the object. */
    BEFORE_OBJECT,
    /** Right after the object. */
    AFTER_OBJECT
  }

  static List<Cue> load() {
    return TsvTable.read(
        "relation/cues.tsv",
        4,
        cells ->
            new Cue(
                Sense.valueOf(cells.get(0)),
                Reach.valueOf(cells.get(1)),
                Pattern.compile(
                    "(?<!\\w)(?:" + cells.get(2) + ")(?![\\w])", Pattern.CASE_INSENSITIVE),
                StartFilter.of(cells.get(2))));
  }
}
