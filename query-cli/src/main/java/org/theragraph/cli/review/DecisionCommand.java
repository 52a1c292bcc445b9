package org.theragraph.cli.review;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.session.CuratorOption;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that decides: into the journal first, then into the graph. */
abstract class DecisionCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CuratorOption curator;

  @Option(names = "--why", paramLabel = "TEXT", description = "A remark to keep with it.")
  private @Nullable String why;

  /** Refuses ids and options of no use before a server is started. */
  abstract void check();

  /** The decisions that the command asks for. */
  abstract List<Decision> decide(Graph graph);

  @Override
  public final Integer call() throws IOException {
    check();
    name(); // before a server is started for nothing
    Decider decider = new Decider(session.surroundings().home());
    decider.known(); // a broken journal takes no more
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      List<Decision> decisions = decide(graph);
      decider.keep(decisions);
      Decider.mirror(graph, decisions, progress);
      decisions.forEach(this::tell);
    }
    return ExitCode.DONE;
  }

  private void tell(Decision decision) {
    session
        .out()
        .printf(
            "%s  %s %s: %s%n",
            shortened(decision.id()), decision.curator(), past(decision), decision.claim());
    session.out().flush();
  }

  private static String past(Decision decision) {
    String what = decision.evidence() == null ? "the statement" : "a sentence for";
    return switch (decision.kind()) {
      case ACCEPT -> "accepted " + what;
      case REJECT -> "rejected " + what;
      case CORRECT -> "corrected " + what;
      case COMMENT -> "commented on " + what;
      case UNDO -> "took back " + shortened(decision.undoes()) + " on " + what;
    };
  }

  private static String shortened(@Nullable String id) {
    return String.valueOf(id).substring(0, 12);
  }

  final Decision decision(DecisionKind kind, Target target, Correction correction) {
    return decision(kind, target, correction, null);
  }

  final Decision decision(
      DecisionKind kind, Target target, Correction correction, @Nullable String undoes) {
    return new Decision(
        UUID.randomUUID().toString().replace("-", ""),
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        name(),
        kind,
        target.statement(),
        target.evidence(),
        correction,
        why,
        undoes,
        target.claim(),
        target.sentence());
  }

  /** Each target decided on in the same way. */
  final List<Decision> each(Graph graph, List<String> ids, DecisionKind kind) {
    List<Decision> decisions = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      decisions.add(decision(kind, Target.find(graph, id), Correction.NONE));
    }
    return decisions;
  }

  final @Nullable String why() {
    return why;
  }

  private String name() {
    return curator.name(session.surroundings());
  }
}
