package org.theragraph.cli.review;

import java.util.List;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Undone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph review undo}. */
@Command(
    name = "undo",
    description = "Take a decision back; both stay in the journal. An undo can be undone.",
    footer = {"", "Examples:", "  theragraph review list", "  theragraph review undo 71c0a2d94e1f"})
final class UndoCommand extends DecisionCommand {
  @Parameters(paramLabel = "ID", description = "Id of a decision, or a unique start of it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String id;

  @Override
  void check() {
    Target.decision(id);
  }

  @Override
  List<Decision> decide(Graph graph) {
    List<Decision> all = new DecisionSearch(graph).all();
    List<Decision> found =
        all.stream().filter(one -> one.id().startsWith(Target.decision(id))).toList();
    if (found.size() != 1) {
      throw CliException.failed(
          found.isEmpty()
              ? "no decision's id starts with '%s'; list them with: theragraph review list"
                  .formatted(id)
              : "'%s' starts the ids of several decisions; give more of it".formatted(id));
    }
    Decision victim = found.get(0);
    if (Undone.among(all).contains(victim.id())) {
      throw CliException.failed(
          "%s is taken back already; to have it again, undo the undo: theragraph review list"
              .formatted(victim.id().substring(0, 12)));
    }
    Target target =
        new Target(victim.statement(), victim.evidence(), victim.claim(), victim.sentence());
    return List.of(decision(DecisionKind.UNDO, target, Correction.NONE, victim.id()));
  }
}
