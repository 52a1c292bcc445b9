package org.theragraph.cli.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.corpora.model.Decision;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Undone;
import org.theragraph.graph.curation.Verdict;
import org.theragraph.graph.curation.Verdicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph review list}. */
@Command(
    name = "list",
    description = "List decisions, the oldest first.",
    footer = {
      "",
      "Examples:",
      "  theragraph review list --curator anna --format csv",
      "  theragraph review list --orphaned   # what they were about is not in the graph",
      "  theragraph review list --disputed   # curators say different things"
    })
final class ListCommand extends QueryCommand {
  @Option(names = "--curator", paramLabel = "NAME", description = "Decisions of this curator only.")
  private @Nullable String curator;

  @Option(
      names = "--orphaned",
      description = "Only decisions whose statement or sentence is not in the graph.")
  private boolean orphaned;

  @Option(names = "--disputed", description = "Only decisions on which curators disagree.")
  private boolean disputed;

  @Override
  protected void check() {}

  @Override
  protected Answer ask(Graph graph) {
    DecisionSearch search = new DecisionSearch(graph);
    List<Decision> all = search.all();
    Set<String> without = ids(search.orphaned());
    Set<String> undone = Undone.among(all);
    Map<String, Verdict> verdicts = Verdicts.of(all);
    List<DecisionRow> rows =
        all.stream()
            .filter(one -> curator == null || one.curator().equals(curator))
            .filter(one -> !orphaned || without.contains(one.id()))
            .filter(one -> !disputed || isContested(verdicts.get(one.target())))
            .map(one -> new DecisionRow(one, without.contains(one.id()), undone.contains(one.id())))
            .toList();
    return DecisionsAnswer.whole(rows);
  }

  private static boolean isContested(@Nullable Verdict verdict) {
    return verdict != null && verdict.isContested();
  }

  private static Set<String> ids(List<Decision> decisions) {
    return decisions.stream().map(Decision::id).collect(Collectors.toCollection(HashSet::new));
  }
}
