package org.theragraph.cli.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph review correct}. */
@Command(
    name = "correct",
    description = {
      "Accept a sentence, but say how it puts the claim, or which claim it makes.",
      "With the id of a statement, all its sentences are corrected."
    },
    footer = {
      "",
      "A sentence that makes another claim speaks for that one from then on.",
      "",
      "Examples:",
      "  theragraph review correct 3f2a9c41d0b7 --polarity negated --stage negative",
      "  theragraph review correct 3f2a9c41d0b7 --object CD20",
      "  theragraph review correct f268e712cf5d --predicate studied_for"
    })
final class CorrectCommand extends DecisionCommand {
  @Parameters(paramLabel = "ID", description = "Id of a sentence, or of a statement.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String id;

  @Option(names = "--polarity", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Polarity polarity;

  @Option(names = "--certainty", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Certainty certainty;

  @Option(names = "--stage", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Stage stage;

  @Option(
      names = "--subject",
      paramLabel = "CONCEPT",
      description = "Name or id of what the claim is about.")
  private @Nullable String subject;

  @Option(names = "--predicate", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Predicate predicate;

  @Option(
      names = "--object",
      paramLabel = "CONCEPT",
      description = "Name or id of what is claimed of it.")
  private @Nullable String object;

  private boolean isAboutClaim() {
    return subject != null || predicate != null || object != null;
  }

  @Override
  void check() {
    Target.id(id);
    if (polarity == null && certainty == null && stage == null && !isAboutClaim()) {
      throw CliException.usage(
          "what is right? Say --polarity, --certainty, --stage, --subject, --predicate or --object");
    }
  }

  @Override
  List<Decision> decide(Graph graph) {
    Target target = Target.find(graph, Target.id(id));
    List<Target> sentences = target.evidence() == null ? target.sentences(graph) : List.of(target);
    if (sentences.isEmpty()) {
      throw CliException.failed("statement '%s' has no sentence to correct".formatted(id));
    }
    RightClaim right = isAboutClaim() ? new RightClaim(graph, subject, predicate, object) : null;
    List<Decision> decisions = new ArrayList<>();
    for (Target sentence : sentences) {
      Claim claim = right == null ? null : right.of(sentence);
      Correction correction = new Correction(polarity, certainty, stage, claim);
      if (correction.isEmpty()) {
        throw CliException.usage("that is what was read: nothing to correct");
      }
      decisions.add(decision(DecisionKind.CORRECT, sentence, correction));
    }
    return decisions;
  }
}
