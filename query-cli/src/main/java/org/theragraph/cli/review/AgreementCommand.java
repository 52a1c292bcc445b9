package org.theragraph.cli.review;

import java.util.LinkedHashMap;
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

  @Override
  protected void check() {}

  @Override
  protected Answer ask(Graph graph) {
    Map<String, Kappa> kappas = new TreeMap<>();
    Map<String, Kappa> all = new LinkedHashMap<>();
    Map<String, Map<String, Decision>> words = Verdicts.lastWords(new DecisionSearch(graph).all());
    words.values().stream()
        .filter(said -> said.size() > 1)
        .forEach(
            said -> {
              Decision one = said.values().iterator().next();
              Map<String, Boolean> votes = votes(said);
              kappas.computeIfAbsent(predicate(graph, one), name -> new Kappa()).add(votes);
              all.computeIfAbsent(ALL, name -> new Kappa()).add(votes);
            });
    all.putAll(kappas);
    return new AgreementAnswer(
        all.entrySet().stream()
            .map(entry -> AgreementAnswer.row(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Map<String, Boolean> votes(Map<String, Decision> said) {
    Map<String, Boolean> votes = new TreeMap<>();
    said.forEach((curator, word) -> votes.put(curator, word.kind() != DecisionKind.REJECT));
    return votes;
  }

  private static String predicate(Graph graph, Decision decision) {
    List<String> found =
        graph.read(
            "MATCH (s:Statement {id: $id}) RETURN s.predicate AS predicate",
            Map.<String, Object>of("id", decision.statement()),
            row -> row.get("predicate").asString());
    return found.isEmpty() ? "orphaned" : found.get(0);
  }
}
