package org.theragraph.cli.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.fact.DemandOptions;
import org.theragraph.cli.picture.PictureOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.cli.session.Rows;
import org.theragraph.cli.session.ScopeOptions;
import org.theragraph.graph.Graph;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph repurpose}. */
@Command(
    name = "repurpose",
    description =
        "Rank what else a drug or a mechanism could treat, or what could treat a disease, with reasons.",
    footer = {
      "",
      "Paths run over targets, cells and autoantibodies, drugs of the same target and related",
      "diseases. Known uses are left out; failed, stopped or denied ones are lowered and shown.",
      "Symptoms, adverse effects and very broad classes of diseases are no candidates.",
      "",
      "Examples:",
      "  theragraph repurpose --drug daratumumab",
      "  theragraph repurpose --disease \"systemic lupus erythematosus\" --limit 5",
      "  theragraph repurpose --mechanism \"plasma cell\"",
      "  theragraph repurpose --drug rituximab --known --format csv",
      "  theragraph repurpose --drug daratumumab --among \"autoimmune disease\"",
      "  theragraph repurpose --drug daratumumab --stage planned --min-belief 0.7",
      "  theragraph repurpose --drug daratumumab --as-of 2020",
      "  theragraph repurpose --drug daratumumab --without pmid:32997977",
      "  theragraph repurpose --drug daratumumab --html daratumumab.html"
    })
public final class RepurposeCommand extends QueryCommand {
  private static final String KNOWN =
      "OPTIONAL MATCH (d:Document {id: $id}) WITH collect(d.id) AS documents"
          + " OPTIONAL MATCH (s:Statement) WHERE size(documents) = 0 AND size($id) >= 4"
          + " AND s.id STARTS WITH toLower($id) WITH documents, s LIMIT 2"
          + " WITH documents, collect(s.id) AS statements RETURN documents + statements AS ids";

  /** Exactly one of them. */
  static final class Of {
    @Option(names = "--drug", paramLabel = "DRUG", description = "Rank diseases for this drug.")
    private @Nullable String drug;

    @Option(
        names = "--disease",
        paramLabel = "DISEASE",
        description = "Rank drugs for this disease and its narrower ones.")
    private @Nullable String disease;

    @Option(
        names = "--mechanism",
        paramLabel = "NAME",
        description = {
          "Rank diseases for acting on this target, cell or autoantibody.",
          "Known uses are those of the drugs that do."
        })
    private @Nullable String mechanism;
  }

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Of of;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many (default ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private final AmongOptions among = new AmongOptions();

  @Mixin private final DemandOptions demand = new DemandOptions();

  @Mixin private final ScopeOptions moment = new ScopeOptions();

  @Option(
      names = "--without",
      paramLabel = "ID",
      description = {
        "Leave out this document or statement, and tell how ranks change; may be repeated.",
        "Ids are those that evidence and facts show."
      })
  private List<String> without = List.of();

  @Mixin private final PictureOption picture = new PictureOption();

  @Override
  protected void check() {
    requireLimit(limit);
    moment.scope();
    demand.demand();
    picture.check();
  }

  @Override
  protected Answer ask(Graph graph) {
    Set<String> leftOut = leftOut(graph);
    ConceptResolver resolver = new ConceptResolver(graph, session()::note);
    Answer answer =
        new Recommender(graph)
            .answer(
                new Question(
                    Start.concept(resolver, of.drug, of.disease, of.mechanism),
                    limit,
                    among.among(resolver),
                    moment.scope(),
                    demand.demand(),
                    leftOut));
    picture.write(answer, graph, session()::note);
    return answer;
  }

  /** Ids of documents as they are, of statements also by a unique start, as evidence takes them. */
  private Set<String> leftOut(Graph graph) {
    Set<String> ids = new HashSet<>();
    for (String id : without) {
      List<String> found =
          graph.read(KNOWN, Map.of("id", id), row -> Rows.texts(row, "ids")).get(0);
      if (found.size() != 1) {
        throw CliException.failed(
            found.isEmpty()
                ? "--without: the graph has no document and no statement '%s'; ids are those that"
                        .formatted(id)
                    + " evidence and facts show"
                : "--without: '%s' starts the ids of several statements; give more of it"
                    .formatted(id));
      }
      ids.add(found.get(0));
    }
    return ids;
  }
}
