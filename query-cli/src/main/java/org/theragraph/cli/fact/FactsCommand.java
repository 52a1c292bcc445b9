package org.theragraph.cli.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
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
  @Option(names = "--subject", paramLabel = "CONCEPT", description = "Name or id.")
  private @Nullable String subject;

  @Option(
      names = "--predicate",
      paramLabel = "PREDICATE",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Predicate predicate;

  @Option(names = "--object", paramLabel = "CONCEPT", description = "Name or id.")
  private @Nullable String object;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "At least one sentence tells this stage: ${COMPLETION-CANDIDATES}.")
  private @Nullable Stage stage;

  @Option(
      names = "--polarity",
      paramLabel = "POLARITY",
      description = "At least one sentence has it: ${COMPLETION-CANDIDATES}.")
  private @Nullable Polarity polarity;

  @Option(
      names = "--min-belief",
      paramLabel = "0..1",
      defaultValue = "0",
      description = "Leave out less believed statements.")
  private double minBelief;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, the most believed first (default ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  protected void check() {
    requireLimit(limit);
    if (!(minBelief >= 0 && minBelief <= 1)) { // so that NaN is refused too
      throw CliException.usage("--min-belief must be from 0 to 1, not " + minBelief);
    }
  }

  @Override
  protected Answer ask(Graph graph) {
    List<String> notes = new ArrayList<>();
    Predicate wanted = predicate;
    Set<ConceptType> any = EnumSet.allOf(ConceptType.class);
    FactFilter filter =
        new FactFilter(
            concepts(graph, subject, wanted == null ? any : wanted.subjects(), notes),
            wanted,
            concepts(graph, object, wanted == null ? any : wanted.objects(), notes),
            stage,
            polarity,
            minBelief,
            limit);
    return new FactsAnswer(notes, new FactSearch(graph).find(filter), limit);
  }

  private static @Nullable Set<String> concepts(
      Graph graph, @Nullable String name, Set<ConceptType> types, List<String> notes) {
    if (name == null) {
      return null;
    }
    ConceptRef concept = new ConceptResolver(graph).resolve(name, types);
    Set<String> all = new ConceptLookup(graph).withNarrower(concept.id());
    notes.add(
        "%s: %s%s"
            .formatted(
                name,
                concept.words(),
                all.size() == 1 ? "" : " and its %d narrower concepts".formatted(all.size() - 1)));
    return all;
  }
}
