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
import org.theragraph.cli.render.Counted;
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
      names = "--rejected",
      description = "List instead what curators rejected, which is hidden else.")
  private boolean rejected;

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
    ConceptRef from = concept(graph, subject, wanted == null ? any : wanted.subjects());
    ConceptRef to = concept(graph, object, wanted == null ? any : wanted.objects());
    FactFilter filter =
        new FactFilter(
            withNarrower(graph, subject, from, notes),
            wanted,
            withNarrower(graph, object, to, notes),
            stage,
            polarity,
            minBelief,
            rejected,
            limit);
    return new FactsAnswer(notes, new FactSearch(graph).find(filter), limit, hint(from));
  }

  /** Every predicate has diseases at its end only. */
  private static String hint(@Nullable ConceptRef from) {
    return from != null && from.type().equals(ConceptType.DISEASE.label())
        ? "Diseases stand as objects: try --object \"%s\".".formatted(from.name())
        : "Fewer conditions find more.";
  }

  private static @Nullable ConceptRef concept(
      Graph graph, @Nullable String name, Set<ConceptType> types) {
    return name == null ? null : new ConceptResolver(graph).resolve(name, types);
  }

  private static @Nullable Set<String> withNarrower(
      Graph graph, @Nullable String name, @Nullable ConceptRef concept, List<String> notes) {
    if (name == null || concept == null) {
      return null;
    }
    Set<String> all = new ConceptLookup(graph).withNarrower(concept.id());
    notes.add(
        "%s: %s%s"
            .formatted(
                name,
                concept.words(),
                all.size() == 1
                    ? ""
                    : " and its " + Counted.of(all.size() - 1, "narrower concept")));
    return all;
  }
}
