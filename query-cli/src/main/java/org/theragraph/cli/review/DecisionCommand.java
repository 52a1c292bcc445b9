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
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.CuratorOption;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.curation.Journal;
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
  abstract List<Decision> decide(Graph graph, Journal<Decision> journal) throws IOException;

  @Override
  public final Integer call() throws IOException {
    check();
    name(); // before a server is started for nothing
    Journal<Decision> journal = Journal.decisions(session.surroundings().home());
    journal.read(); // a broken one takes no more
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      List<Decision> decisions = decide(graph, journal);
      journal.append(decisions);
      mirror(graph, decisions, progress);
      decisions.forEach(this::tell);
    }
    return ExitCode.DONE;
  }

  /** What stands in the journal is safe, whatever becomes of the graph. */
  private static void mirror(Graph graph, List<Decision> decisions, LoadProgress progress)
      throws IOException {
    try {
      new GraphWriter(graph, Curation.of(decisions)).replay(progress);
    } catch (GraphException e) {
      throw CliException.failed(
          "the decision is kept, but the graph does not show it yet: %s. Show it with: theragraph review replay"
              .formatted(e.getMessage()));
    }
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
