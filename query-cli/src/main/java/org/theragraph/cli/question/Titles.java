package org.theragraph.cli.question;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.cli.concept.ConceptRef;

/** Puts concepts in the places of a question's slots. */
public final class Titles {
  private static final Pattern SLOT = Pattern.compile("\\b[A-Z]{4,}\\b");

  private Titles() {}

  /** {@code What does daratumumab target, as of 2019-12-31?} */
  public static String of(TypedQuestion question, Asked asked) {
    return of(
        question.wording().words(),
        asked.concepts().stream().map(ConceptRef::name).toList(),
        asked.limits());
  }

  private static String of(String words, List<String> names, String limits) {
    Iterator<String> next = names.iterator();
    String filled =
        SLOT.matcher(words)
            .replaceAll(
                slot -> Matcher.quoteReplacement(next.hasNext() ? next.next() : slot.group()));
    return filled.replaceFirst("\\?$", "") + limits + "?";
  }
}
