package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.Span;

/**
 * Groups arguments that stand in one list: "lupus, Sjögren's syndrome and myositis", "rituximab
 * (Rituxan)". What a rule says of one member it says of all.
 */
final class Coordination {
  private static final String MODIFIERS =
      "(?:(?:the|other|both|severe|active|moderate|generali[sz]ed|chronic|refractory|serious|mild"
          + "|anti|of|in|type \\d)[\\s-]+){0,3}";

  /**
   * A preposition said again or an article may follow "and", but after a bare comma an article
   * begins an apposition, not a member.
   */
  private static final Pattern JOINT =
      Pattern.compile(
          "[)\\]]?\\s*(?:\\([^()]{1,40}\\))?\\s*"
              + "(?:[,;/&]\\s*|[,;]? ?(?:and|or|and/or|as well as|but also|plus|in combination with)"
              + "\\s+(?:(?:for|against) )?(?:an? )?)"
              + MODIFIERS,
          Pattern.CASE_INSENSITIVE);

  private Coordination() {}

  /**
   * @param arguments of one sentence, in order
   * @return the groups in order, each with at least one member
   */
  static List<List<Argument>> groups(String text, List<Argument> arguments) {
    List<List<Argument>> groups = new ArrayList<>();
    for (Argument argument : arguments) {
      List<Argument> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (!last.isEmpty() && joined(text, last.get(last.size() - 1), argument)) {
        last.add(argument);
      } else {
        groups.add(new ArrayList<>(List.of(argument)));
      }
    }
    return groups;
  }

  private static boolean joined(String text, Argument left, Argument right) {
    if (left.type() != right.type()
        || left.isAnaphor()
        || right.isAnaphor()
        || left.isEffectWord() != right.isEffectWord()) {
      return false;
    }
    Span between = new Span(left.place().end(), right.place().start());
    return JOINT.matcher(text).region(between.start(), between.end()).matches()
        || isOtherName(text, left, right, between);
  }

  /** "systemic lupus erythematosus (SLE", "daratumumab [Darzalex". */
  private static boolean isOtherName(String text, Argument left, Argument right, Span between) {
    String joint = between.of(text).strip();
    return (joint.equals("(") || joint.equals("["))
        && left.concept().equals(right.concept())
        && right.place().end() < text.length();
  }
}
