package org.theragraph.cli.question.command;

import java.util.Map;
import java.util.function.Consumer;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.Asking;
import org.theragraph.cli.question.Titles;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Among;
import org.theragraph.graph.Graph;

/** Puts an understood question to the graph. */
public final class Putting {
  private final Graph graph;

  public Putting(Graph graph) {
    this.graph = graph;
  }

  /**
   * Asks.
   *
   * @throws CliException if the question cannot be asked so, or no document counts
   */
  public Asking put(TypedQuestion question, Asked asked) {
    check(question, asked);
    requireDocuments(asked.scope());
    return new Asking(graph, asked);
  }

  /**
   * The answer as a command shows it; its picture is drawn, if one is wanted.
   *
   * @param note gets a line for each picture
   */
  Answer answer(
      TypedQuestion question, Asked asked, QuestionOptions options, Consumer<String> note) {
    Asking asking = put(question, asked);
    Answer answer = question.answer(asking);
    options.picture().write(answer, graph, note);
    return options.explain()
        ? new ExplainedAnswer(
            question.id(), Titles.of(question, asked), asked.concepts(), asking.queries(), answer)
        : answer;
  }

  private static void check(TypedQuestion question, Asked asked) {
    if (question.needsSince() && asked.since() == null) {
      throw CliException.usage(
          "%s needs a date: --since 2019, 2019-06 or 2019-06-30".formatted(question.id()));
    }
    if (!question.takesAmong() && !asked.among().equals(Among.ALL)) {
      throw CliException.usage(
          "%s ranks no candidates: --among, --with-autoantibody and --known go with"
                  .formatted(question.id())
              + " transfer, transfer-mechanism and candidates");
    }
    if (!question.takesSince() && asked.since() != null) {
      throw CliException.failed(
          "%s takes no first day; --as-of names the last".formatted(question.id()));
    }
  }

  private void requireDocuments(Scope scope) {
    boolean none =
        !scope.isWhole()
            && graph
                .read(
                    "MATCH (d:Document) WHERE %s RETURN 1 LIMIT 1".formatted(scope.condition("d")),
                    scope.parameters(Map.of()),
                    row -> 1)
                .isEmpty();
    if (none) {
      throw CliException.failed(
          scope.isNow()
              ? "the graph has nothing " + scope.words()
              : "no document of the graph was there %s; %s".formatted(scope.words(), earliest()));
    }
  }

  private String earliest() {
    return graph
        .read(
            "MATCH (d:Document) WHERE d.published IS NOT NULL RETURN min(d.published) AS first",
            Map.of(),
            row -> row.get("first").asString(""))
        .stream()
        .filter(first -> !first.isEmpty())
        .findFirst()
        .map(first -> "the earliest with a date is of " + first)
        .orElse("none has a date");
  }
}
