package org.theragraph.cli.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Kappa;
import org.theragraph.graph.curation.Verdicts;
import picocli.CommandLine.Command;

/** {@code theragraph review agreement}. */
@Command(
    name = "agreement",
    description = "How far curators agree, by predicate: Cohen's kappa of two, Fleiss' of more.",
    footer = {
      "",
      "Counted are the last words of curators on what at least two of them decided on: right",
      "(accepted or corrected) or not (rejected). 1 is full agreement, 0 what chance would give.",
      "",
      "Example:",
      "  theragraph review agreement --format json"
    })
final class AgreementCommand extends QueryCommand {
  private static final String ALL = "all";
  private static final String ORPHANED = "orphaned";

  @Override
  protected void check() {}

  @Override
  protected Answer ask(Graph graph) {
    List<Map<String, Decision>> shared =
        Verdicts.lastWords(new DecisionSearch(graph).all()).values().stream()
            .filter(said -> said.size() > 1)
            .toList();
    Map<String, String> predicates = predicates(graph, shared);
    Map<String, Kappa> kappas = new TreeMap<>();
    Kappa all = new Kappa();
    for (Map<String, Decision> said : shared) {
      String statement = said.values().iterator().next().statement();
      kappas
          .computeIfAbsent(predicates.getOrDefault(statement, ORPHANED), name -> new Kappa())
          .add(votes(said));
      all.add(votes(said));
    }
    List<AgreementAnswer.Row> rows = new ArrayList<>();
    if (!shared.isEmpty()) {
      rows.add(AgreementAnswer.row(ALL, all));
    }
    kappas.forEach((predicate, kappa) -> rows.add(AgreementAnswer.row(predicate, kappa)));
    return new AgreementAnswer(rows);
  }

  private static Map<String, Boolean> votes(Map<String, Decision> said) {
    Map<String, Boolean> votes = new TreeMap<>();
    said.forEach((curator, word) -> votes.put(curator, word.kind() != DecisionKind.REJECT));
    return votes;
  }

  /** Of the statements that are in the graph, by their ids. */
  private static Map<String, String> predicates(
      Graph graph, List<Map<String, Decision>> decisions) {
    List<String> ids =
        decisions.stream().map(said -> said.values().iterator().next().statement()).toList();
    Map<String, String> predicates = new HashMap<>();
    graph
        .read(
            "UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN id, s.predicate AS predicate",
            Map.<String, Object>of("ids", ids),
            row -> row)
        .forEach(row -> predicates.put(row.get("id").asString(), row.get("predicate").asString()));
    return predicates;
  }
}
