package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Span;

/**
 * Finds "long form (SF)" and "SF (long form)" by the algorithm of Schwartz & Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
 */
final class Abbreviations {
  private static final int LONGEST_SHORT = 10; // Schwartz & Hearst 2003, section 3.1
  private static final Pattern BRACKET = Pattern.compile("\\(([^()\\n]{2,100})\\)");
  private static final Pattern WORD = Pattern.compile("[^\\s()]+");

  /** A long form does not start with these. */
  private static final Set<String> NO_START =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "and",
          "or",
          "in",
          "with",
          "for",
          "to",
          "by",
          "on",
          "is",
          "was",
          "from",
          "as",
          "at",
          "are",
          "were",
          "that",
          "which",
          "patients",
          "including",
          "called");

  private Abbreviations() {}

  /** All definitions of a text, in its order. */
  static List<Definition> find(String text) {
    List<Definition> found = new ArrayList<>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      Definition definition = definition(text, bracket.start(), bracket.start(1), bracket.end(1));
      if (definition != null) {
        found.add(definition);
      }
    }
    return found;
  }

  private static @Nullable Definition definition(String text, int open, int start, int end) {
    int cut = end;
    for (int i = start; i < end; i++) {
      if (",;:=".indexOf(text.charAt(i)) >= 0) {
        cut = i; // "(SLE; n = 12)": the first part is the short form
        break;
      }
    }
    String inside = text.substring(start, cut).strip();
    if (isShort(inside)) {
      int at = text.indexOf(inside, start);
      return longBefore(text, open, inside, new Span(at, at + inside.length()));
    }
    return shortBefore(text, open, start, end);
  }

  /** Two to ten characters, at most two words, a letter, and letter or digit in front. */
  private static boolean isShort(String form) {
    return form.length() >= 2
        && form.length() <= LONGEST_SHORT
        && form.chars().filter(c -> c == ' ').count() < 2
        && form.chars().anyMatch(Character::isLetter)
        && form.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && Character.isLetterOrDigit(form.charAt(0));
  }

  /** The long form stands before the bracket, in the same clause. */
  private static @Nullable Definition longBefore(String text, int open, String form, Span span) {
    int words = Math.min(form.length() + 5, form.length() * 2); // Schwartz & Hearst 2003, 3.1
    int from = windowStart(text, open, words);
    String core =
        form.endsWith("s") && isPluralShort(form) ? form.substring(0, form.length() - 1) : form;
    int start = bestStart(text, from, open, core);
    if (start < 0) {
      return null;
    }
    int end = open;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Span found = new Span(start, end);
    return isLong(found.of(text), core) ? new Definition(form, span, found) : null;
  }

  private static boolean isPluralShort(String form) {
    return form.length() > 2 && Character.isUpperCase(form.charAt(form.length() - 2));
  }

  /** The short form stands before the bracket that explains it. */
  private static @Nullable Definition shortBefore(String text, int open, int start, int end) {
    int last = open;
    while (last > 0 && text.charAt(last - 1) == ' ') {
      last--;
    }
    int first = last;
    while (first > 0
        && !Character.isWhitespace(text.charAt(first - 1))
        && text.charAt(first - 1) != '(') {
      first--;
    }
    String form = text.substring(first, last);
    if (!isShort(form) || form.chars().filter(Character::isUpperCase).count() < 2) {
      return null;
    }
    int found = bestStart(text, start, end, form);
    Span whole = new Span(start, end);
    return found == start && isLong(whole.of(text), form)
        ? new Definition(form, new Span(first, last), whole)
        : null;
  }

  /** The start of as many words before the bracket as may belong to the long form. */
  private static int windowStart(String text, int open, int words) {
    int clause = open;
    while (clause > 0
        && "\n;()".indexOf(text.charAt(clause - 1)) < 0
        && !isFullStop(text, clause - 1)) {
      clause--;
    }
    List<Integer> starts = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(clause, open);
    while (word.find()) {
      starts.add(word.start());
    }
    return starts.isEmpty() ? open : starts.get(Math.max(0, starts.size() - words));
  }

  private static boolean isFullStop(String text, int at) {
    return ".!?".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at + 1));
  }

  /**
   * Matches the short form's letters from right to left; the first one must start a word. Schwartz
   * & Hearst 2003, figure 1.
   *
   * @return where the long form starts, or -1
   */
  private static int bestStart(String text, int from, int to, String form) {
    int at = to - 1;
    for (int s = form.length() - 1; s >= 0; s--) {
      char wanted = Character.toLowerCase(form.charAt(s));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= from
          && !(same(text.charAt(at), wanted) && (s > 0 || startsWord(text, at, from)))) {
        at--;
      }
      if (at < from) {
        return -1;
      }
      at--;
    }
    return at + 1;
  }

  private static boolean same(char c, char wanted) {
    return Character.toLowerCase(c) == wanted
        || Character.toLowerCase(GreekLetter.initial(c)) == wanted;
  }

  private static boolean startsWord(String text, int at, int from) {
    return at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** Longer than the short form, not a sentence's worth of words, and not starting with "the". */
  private static boolean isLong(String longForm, String form) {
    String first = longForm.split("\\s", 2)[0];
    return longForm.length() > form.length()
        && !longForm.contains(form + " ")
        && !NO_START.contains(first)
        && longForm.split("\\s+", -1).length <= Math.min(form.length() + 5, form.length() * 2);
  }
}
