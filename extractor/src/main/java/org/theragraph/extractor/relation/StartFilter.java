package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With which letters a match of a regular expression begins, as far as the expression tells them.
 * It understands alternatives, groups and letters, and gives up at all else.
 */
final class StartFilter {
  private static final StartFilter ANYTHING = new StartFilter(null);

  private final int @Nullable [] starts;

  private StartFilter(int @Nullable [] starts) {
    this.starts = starts;
  }

  /**
   * @param words an expression that matches only where a word begins
   */
  static StartFilter of(String words) {
    Set<String> starts = starts(words);
    return starts == null
        ? ANYTHING
        : new StartFilter(starts.stream().mapToInt(WordStarts::code).toArray());
  }

  /** Lets everything pass. */
  static StartFilter none() {
    return ANYTHING;
  }

  /** Whether the expression may match in a text; it cannot where this is false. */
  boolean passes(WordStarts text) {
    return starts == null || text.hasAny(starts);
  }

  /** The starts of all alternatives; null where one of them tells none. */
  static @Nullable Set<String> starts(String expression) {
    Set<String> starts = new LinkedHashSet<>();
    for (String alternative : alternatives(expression)) {
      Set<String> own = ofAlternative(alternative);
      if (own == null) {
        return null;
      }
      starts.addAll(own);
    }
    return starts;
  }

  private static @Nullable Set<String> ofAlternative(String expression) {
    String rest = expression.startsWith("\\b") ? expression.substring(2) : expression;
    if (!rest.startsWith("(")) {
      String letters = letters(rest);
      return letters.isEmpty() ? null : Set.of(letters);
    }
    int end = groupEnd(rest);
    String behind = rest.substring(end + 1);
    if (rest.startsWith("(?!") || rest.startsWith("(?=") || rest.startsWith("(?<")) {
      return rest.startsWith("(?<") && !rest.startsWith("(?<!") && !rest.startsWith("(?<=")
          ? null
          : ofAlternative(behind);
    }
    Set<String> inside = starts(rest.substring(rest.startsWith("(?:") ? 3 : 1, end));
    boolean optional = !behind.isEmpty() && "?*{".indexOf(behind.charAt(0)) >= 0;
    if (inside == null || !optional) {
      return inside;
    }
    Set<String> without = behind.startsWith("{") ? null : ofAlternative(behind.substring(1));
    return without == null ? null : union(inside, without);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  /** Up to three letters that must be there: one before {@code ?} or {@code *} need not. */
  private static String letters(String expression) {
    int end = 0;
    while (end < expression.length()
        && end < WordStarts.LONGEST
        && Character.isLetter(expression.charAt(end))
        && expression.charAt(end) < 128) {
      end++;
    }
    boolean optional = end < expression.length() && "?*{".indexOf(expression.charAt(end)) >= 0;
    return expression.substring(0, optional ? Math.max(0, end - 1) : end);
  }

  /** Cuts at bars outside of groups and classes. */
  static List<String> alternatives(String expression) {
    List<String> alternatives = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = classEnd(expression, i);
      } else if (c == '|' && depth == 0) {
        alternatives.add(expression.substring(from, i));
        from = i + 1;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    alternatives.add(expression.substring(from));
    return alternatives;
  }

  private static int groupEnd(String expression) {
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = classEnd(expression, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("an open bracket in '" + expression + "'");
  }

  private static int classEnd(String expression, int start) {
    int i = start + 1;
    while (i < expression.length() && expression.charAt(i) != ']') {
      i += expression.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
