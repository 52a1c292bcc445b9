package org.theragraph.cli.question;

import java.util.List;
import org.theragraph.cli.render.Answer;

/** A kind of question that can be asked of any concepts of its types. */
public interface TypedQuestion {
  /** How it is asked, as a command and in words. */
  Wording wording();

  /** What it is asked of, in the order of the command's arguments. */
  List<Slot> slots();

  /** Whether {@code --since} must be given. */
  default boolean needsSince() {
    return false;
  }

  /** Whether it lists uses by their stages. */
  default boolean isByStage() {
    return false;
  }

  /** Whether it ranks candidates, of which a class can be chosen. */
  default boolean takesAmong() {
    return false;
  }

  /** Whether a day after which something must be told can be given. */
  default boolean takesSince() {
    return true;
  }

  /**
   * Puts it to the graph.
   *
   * @param asking of one concept for each slot
   */
  Answer answer(Asking asking);

  /** What the JSON of its answers is. */
  default Class<?> shape() {
    return QuestionAnswer.SHAPE;
  }

  default String id() {
    return wording().id();
  }
}
