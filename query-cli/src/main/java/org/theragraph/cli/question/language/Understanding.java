package org.theragraph.cli.question.language;

import java.util.List;
import org.theragraph.cli.question.TypedQuestion;

/** What became of a question. */
public sealed interface Understanding {
  /** One reading is clearly the best. */
  record Understood(Reading reading) implements Understanding {}

  /** Several are as good as each other, the best first. */
  record Close(List<Reading> readings) implements Understanding {
    public Close {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Understood, but for what it is asked of: nothing has this name, or something of another type.
   *
   * @param slot place of the name that does not fit in the question
   */
  record Misnamed(TypedQuestion question, int slot, String name) implements Understanding {}

  /**
   * None of the questions.
   *
   * @param nearest the most similar ones
   * @param strange words that they do not explain
   */
  record Declined(List<TypedQuestion> nearest, List<String> strange) implements Understanding {
    public Declined {
      nearest = List.copyOf(nearest);
      strange = List.copyOf(strange);
    }
  }
}
