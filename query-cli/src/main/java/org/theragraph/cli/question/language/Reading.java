package org.theragraph.cli.question.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.session.Scope;

/**
 * One way to understand a question.
 *
 * @param names as the question writes them, one for each slot
 * @param since from when on something must be told first; null for all
 * @param kinds of disease that a ranking is to be narrowed to
 * @param approved whether it speaks of approval
 * @param score the higher, the more of the question it explains by itself
 */
public record Reading(
    TypedQuestion question,
    List<String> names,
    @Nullable Since since,
    Scope scope,
    Set<Kind> kinds,
    boolean approved,
    double score) {
  public Reading {
    names = List.copyOf(names);
    kinds = Set.copyOf(kinds);
  }

  /** The command that asks it. */
  public String command() {
    StringBuilder command = new StringBuilder("theragraph answer ").append(question.id());
    for (String name : names) {
      command.append(' ').append(name.matches("[\\w:.-]+") ? name : '"' + name + '"');
    }
    if (since != null) {
      command.append(" --since ").append(since.day());
    }
    if (!scope.isNow()) {
      command
          .append(" --as-of ")
          .append(scope.day() == null ? "pmid:" + scope.pmid() : scope.day());
    }
    if (kinds.contains(Kind.AUTOIMMUNE)) {
      command.append(" --among \"").append(Kind.AUTOIMMUNE.words()).append('"');
    }
    if (kinds.contains(Kind.AUTOANTIBODY)) {
      command.append(" --with-autoantibody");
    }
    return command.toString();
  }
}
