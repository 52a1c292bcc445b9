package org.theragraph.cli.fact;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph facts}. */
@Command(
    name = "facts",
    description = "List statements that fit.",
    footer = {
      "",
      "A name stands for all narrower concepts too: \"autoimmune disease\" finds its members.",
      "",
      "Examples:",
      "  theragraph facts --subject daratumumab",
      "  theragraph facts --predicate treats --object \"autoimmune disease\" --stage approved",
      "  theragraph facts --object sle --polarity negated --format csv"
    })
public final class FactsCommand extends QueryCommand {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private FactOptions options;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, the most believed first (default ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  protected void check() {
    requireLimit(limit);
    options.check();
  }

  @Override
  protected Answer ask(Graph graph) {
    FactFilter filter = options.filter(graph, limit);
    return new FactsAnswer(
        options.notes(), new FactSearch(graph).find(filter), limit, hint(options.from()));
  }

  /** Every predicate has diseases at its end only. */
  private static String hint(@Nullable ConceptRef from) {
    return from != null && from.type().equals(ConceptType.DISEASE.label())
        ? "Diseases stand as objects: try --object \"%s\".".formatted(from.name())
        : "Fewer conditions find more.";
  }
}
