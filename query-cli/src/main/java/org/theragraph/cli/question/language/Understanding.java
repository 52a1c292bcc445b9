package org.theragraph.cli.question.language;

import java.util.List;
import java.util.Set;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.corpora.model.ConceptType;

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
   * @param slot place among the names of the one that does not fit
   */
  record Misnamed(Reading reading, int slot) implements Understanding {
    /** The one that does not fit. */
    public String name() {
      return reading.names().get(slot);
    }

    /** Types of which it should be one. */
    public Set<ConceptType> types() {
      return reading.question().slots().get(slot).types();
    }
  }

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
