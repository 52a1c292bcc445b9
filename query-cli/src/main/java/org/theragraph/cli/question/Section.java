package org.theragraph.cli.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong together.
 *
 * @param heading what joins them; null where there is one section only
 */
record Section(@Nullable String heading, List<QuestionRow> rows) {
  Section {
    rows = List.copyOf(rows);
  }
}
