package org.theragraph.cli.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph review correct}. */
@Command(
    name = "correct",
    description = "Accept a sentence, but say how it puts the claim.",
    footer = {
      "",
      "A wrong drug, target or disease cannot be corrected yet: reject the sentence.",
      "",
      "Example:",
      "  theragraph review correct 3f2a9c41d0b7 --polarity negated --stage negative"
    })
final class CorrectCommand extends DecisionCommand {
  @Parameters(paramLabel = "ID", description = "Id of a sentence.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String id;

  @Option(names = "--polarity", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Polarity polarity;

  @Option(names = "--certainty", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Certainty certainty;

  @Option(names = "--stage", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Stage stage;

  private Correction correction() {
    return new Correction(polarity, certainty, stage);
  }

  @Override
  void check() {
    Target.id(id);
    if (correction().isEmpty()) {
      throw CliException.usage("what is right? Say --polarity, --certainty or --stage");
    }
  }

  @Override
  List<Decision> decide(Graph graph, Journal<Decision> journal) {
    Target target = Target.find(graph, Target.id(id));
    if (target.evidence() == null) {
      throw CliException.usage(
          "'%s' is a statement; correct one of its sentences: theragraph evidence %s"
              .formatted(id, id));
    }
    return List.of(decision(DecisionKind.CORRECT, target, correction()));
  }
}
