package org.theragraph.cli.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.review.Decider;
import org.theragraph.cli.review.RightClaim;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.Filled;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;
import org.theragraph.graph.LoadListener;

/** The curator's desk: what to look at, and what was decided. */
final class Desk {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");
  private static final int NEXT = 20;

  private final SharedGraph graph;
  private final Decider decider;
  private final Leases leases;
  private final ReviewQueue queue;

  Desk(SharedGraph graph, Path home) {
    this.graph = graph;
    this.decider = new Decider(home);
    this.leases = new Leases(home.resolve("leases.tsv"), Clock.systemUTC());
    this.queue = new ReviewQueue(leases);
  }

  void routes(RoutesConfig routes) {
    routes.get("/api/review/queue", this::queue);
    routes.get("/api/review/progress", this::progress);
    routes.post("/api/review/decisions", this::decide);
    routes.post("/api/review/release", this::release);
  }

  private void queue(Context context) {
    String curator = curator(Parameters.required(context, "curator"));
    @Nullable Predicate predicate = Parameters.constant(context, "predicate", Predicate.class);
    @Nullable String concept = Parameters.optional(context, "concept");
    @Nullable String document = Parameters.optional(context, "document");
    String desk = desk(Parameters.optional(context, "desk"));
    int limit = Parameters.limit(context, NEXT);
    context.json(
        graph.ask(
            open ->
                queue.next(
                    Filled.require(open),
                    new ReviewQueue.Wish(
                        curator,
                        desk,
                        predicate,
                        concept == null ? null : new ConceptResolver(open).resolve(concept).id(),
                        document,
                        limit))));
  }

  private static String curator(@Nullable String name) {
    if (name == null || !NAME.matcher(name.strip()).matches()) {
      throw new Guard.Refusal(400, "say who decides: letters, figures and . _ @ - up to 64");
    }
    return name.strip();
  }

  private static String desk(@Nullable String id) {
    if (id != null && !ID.matcher(id).matches()) {
      throw new Guard.Refusal(400, "desk must be 32 digits 0-9a-f, one id for each tab");
    }
    return id == null ? "" : id;
  }

  /** What a tab sends when it is closed. */
  record Left(@Nullable String desk) {}

  private void release(Context context) {
    leases.release(desk(context.bodyAsClass(Left.class).desk()));
    context.status(204);
  }

  /** What a curator did today, in UTC. */
  private record Progress(String curator, long today, long ever) {}

  private void progress(Context context) throws IOException {
    String curator = curator(Parameters.required(context, "curator"));
    List<Decision> own =
        decider.known().stream().filter(one -> one.curator().equals(curator)).toList();
    Instant midnight = LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    long today = own.stream().filter(one -> !one.time().isBefore(midnight)).count();
    context.json(new Progress(curator, today, own.size()));
  }

  /**
   * What the page sends.
   *
   * @param id made by the page: sent twice, it is kept once
   * @param target id of a statement or a sentence; of an undo, of the decision
   */
  record Wanted(
      @Nullable String id,
      @Nullable String curator,
      @Nullable String kind,
      @Nullable String target,
      @Nullable String why,
      @Nullable String polarity,
      @Nullable String certainty,
      @Nullable String stage,
      @Nullable String subject,
      @Nullable String predicate,
      @Nullable String object) {}

  /**
   * What became of it.
   *
   * @param again whether it was kept before
   * @param shown whether the graph shows it already; it is safe in any case
   */
  private record Kept(String id, boolean again, boolean shown) {}

  private void decide(Context context) throws IOException {
    Wanted wanted = context.bodyAsClass(Wanted.class);
    String id = String.valueOf(wanted.id());
    if (!ID.matcher(id).matches()) {
      throw new Guard.Refusal(400, "id must be 32 digits 0-9a-f that no decision had before");
    }
    List<Decision> known = decider.known();
    if (known.stream().anyMatch(one -> one.id().equals(id))) {
      context.json(new Kept(id, true, true));
      return;
    }
    Decision decision = graph.ask(open -> decision(open, id, wanted, known));
    boolean fresh = !decider.keep(List.of(decision)).isEmpty();
    leases.renew(decision.curator());
    context.status(fresh ? 201 : 200).json(new Kept(id, !fresh, isShown(decision)));
  }

  /** In the graph, too: if it is away, the next load or replay shows it. */
  private boolean isShown(Decision decision) {
    try {
      return graph.ask(
          open -> {
            try {
              Decider.mirror(open, List.of(decision), LoadListener.NONE);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static Decision decision(Graph open, String id, Wanted wanted, List<Decision> known) {
    DecisionKind kind = Parameters.constant("kind", wanted.kind(), DecisionKind.class);
    if (kind == null) {
      throw new Guard.Refusal(400, "kind must be one of " + List.of(DecisionKind.values()));
    }
    @Nullable Decision undone = kind == DecisionKind.UNDO ? undone(wanted, known) : null;
    Target target =
        undone == null
            ? Target.find(open, Target.id(String.valueOf(wanted.target())))
            : new Target(undone.statement(), undone.evidence(), undone.claim(), undone.sentence());
    return new Decision(
        id,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        curator(wanted.curator()),
        kind,
        target.statement(),
        target.evidence(),
        kind == DecisionKind.CORRECT ? correction(open, target, wanted) : Correction.NONE,
        wanted.why() == null || wanted.why().isBlank() ? null : wanted.why().strip(),
        undone == null ? null : undone.id(),
        target.claim(),
        target.sentence());
  }

  private static Decision undone(Wanted wanted, List<Decision> known) {
    return known.stream()
        .filter(one -> one.id().equals(wanted.target()))
        .findFirst()
        .orElseThrow(() -> new Guard.Refusal(404, "no decision has the id " + wanted.target()));
  }

  private static Correction correction(Graph open, Target target, Wanted wanted) {
    if (target.evidence() == null) {
      throw new Guard.Refusal(400, "correct a sentence, not a statement");
    }
    @Nullable Predicate predicate =
        Parameters.constant("predicate", wanted.predicate(), Predicate.class);
    boolean aboutClaim = wanted.subject() != null || predicate != null || wanted.object() != null;
    Correction correction =
        new Correction(
            Parameters.constant("polarity", wanted.polarity(), Polarity.class),
            Parameters.constant("certainty", wanted.certainty(), Certainty.class),
            Parameters.constant("stage", wanted.stage(), Stage.class),
            aboutClaim
                ? new RightClaim(open, wanted.subject(), predicate, wanted.object()).of(target)
                : null);
    if (correction.isEmpty()) {
      throw new Guard.Refusal(400, "that is what was read: nothing to correct");
    }
    return correction;
  }
}
