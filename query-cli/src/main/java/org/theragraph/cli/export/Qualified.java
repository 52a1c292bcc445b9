package org.theragraph.cli.export;

import java.util.List;
import org.theragraph.corpora.model.Statement;

/** What narrows a statement, in words. */
final class Qualified {
  private Qualified() {}

  /** {@code action=BINDS}, each. */
  static List<String> words(Statement statement) {
    return statement.qualifiers().values().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }
}
