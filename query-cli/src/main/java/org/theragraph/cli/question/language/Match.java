package org.theragraph.cli.question.language;

import java.util.List;

/**
 * How a pattern fits a question.
 *
 * @param names those that fill the pattern's slots, in their order
 * @param missing required terms that the question lacks
 * @param asked words that required terms explain
 * @param more words that the pattern allows beside
 * @param unexplained words and names that nothing explains
 */
record Match(List<Token> names, int missing, int asked, int more, List<Token> unexplained) {
  private static final double MORE = 0.5;

  Match {
    names = List.copyOf(names);
    unexplained = List.copyOf(unexplained);
  }

  boolean fits() {
    return missing == 0 && unexplained.isEmpty();
  }

  /** Of two that fit, the one that explains more by itself is meant. */
  double score() {
    return asked + MORE * more;
  }

  /** For what does not fit: how near it is. */
  double nearness() {
    return score() - 2.0 * missing - unexplained.size();
  }
}
