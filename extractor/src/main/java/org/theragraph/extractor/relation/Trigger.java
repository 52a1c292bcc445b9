package org.theragraph.extractor.relation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Span;

/**
 * The words that carry a relation which the neural reader sees: the reader does not tell, so they
 * are the nearest ones of a list for its label; without any, the words between the two mentions;
 * without telling ones, the whole from one mention to the other.
 */
final class Trigger {
  private static final int REACH = 60; // characters outside the pair
  private static final int LONGEST = 60; // characters between that may be the cue as a whole

  /** Shorter words only join. */
  private static final Pattern TELLING = Pattern.compile("\\p{L}{4}");

  private static final Pattern CONTRAST =
      Pattern.compile("\\b(?:but|however|whereas|although|though)\\b", Pattern.CASE_INSENSITIVE);

  private final Map<PairLabel, Pattern> patterns = new EnumMap<>(PairLabel.class);

  /** A row of the table. */
  private record Row(PairLabel label, Pattern pattern) {}

  static Trigger load() {
    Trigger trigger = new Trigger();
    List<Row> rows =
        TsvTable.read(
            "relation/triggers.tsv",
            3,
            cells ->
                new Row(
                    PairLabel.valueOf(cells.get(0)),
                    Pattern.compile(
                        "(?<!\\w)(?:" + cells.get(1) + ")(?!\\w)", Pattern.CASE_INSENSITIVE)));
    rows.forEach(row -> trigger.patterns.put(row.label(), row.pattern()));
    return trigger;
  }

  /**
   * The cue of a pair, inside the sentence.
   *
   * @param view the sentence, which holds at least one of the two
   */
  Span cue(PairLabel label, Span subject, Span object, View view) {
    Span sentence = view.sentence().span();
    Span left = subject.start() <= object.start() ? subject : object;
    Span right = left.equals(subject) ? object : subject;
    Span between = afterContrast(inside(left.end(), right.start(), sentence), view);
    Span nearest = nearest(label, between, view);
    if (nearest != null) {
      return nearest;
    }
    String text = view.document().text();
    Span words = trimmed(between, text);
    boolean telling = words.length() <= LONGEST && TELLING.matcher(words.of(text)).find();
    return telling ? words : inside(left.start(), right.end(), sentence);
  }

  private @Nullable Span nearest(PairLabel label, Span between, View view) {
    Pattern pattern = patterns.get(label);
    if (pattern == null) {
      return null;
    }
    Span best = null;
    int least = REACH + 1;
    Matcher matcher = pattern.matcher(view.mask().text());
    while (matcher.find()) {
      Span place = view.mask().origin(matcher.start(), matcher.end());
      int distance = Math.max(between.start() - place.end(), place.start() - between.end());
      if (distance < least) {
        best = place;
        least = Math.max(0, distance);
      }
    }
    return best;
  }

  /** "had no effect in A, but worked in B": of B only what stands behind "but" is said. */
  private static Span afterContrast(Span between, View view) {
    Matcher contrast = CONTRAST.matcher(view.document().text());
    contrast.region(between.start(), between.end());
    int start = between.start();
    while (contrast.find()) {
      start = contrast.end();
    }
    return new Span(start, between.end());
  }

  private static Span inside(int from, int to, Span sentence) {
    int first = Math.min(Math.max(from, sentence.start()), sentence.end());
    return new Span(first, Math.max(first, Math.min(to, sentence.end())));
  }

  /** Without spaces and marks at its ends. */
  private static Span trimmed(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
