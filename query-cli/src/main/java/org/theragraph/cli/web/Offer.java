package org.theragraph.cli.web;

import java.util.List;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.TypedQuestion;

/**
 * A question that can be asked.
 *
 * @param slots kinds of names that it takes, in their order
 * @param needsSince whether a first day must be given
 */
record Offer(
    String id,
    String words,
    List<String> slots,
    boolean needsSince,
    boolean takesSince,
    boolean takesAmong) {

  static List<Offer> all() {
    return Questions.all().stream().map(Offer::of).toList();
  }

  private static Offer of(TypedQuestion question) {
    return new Offer(
        question.id(),
        question.wording().words(),
        question.slots().stream().map(Slot::name).toList(),
        question.needsSince(),
        question.takesSince(),
        question.takesAmong());
  }
}
