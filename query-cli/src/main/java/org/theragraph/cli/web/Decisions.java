package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.review.Decider;
import org.theragraph.cli.review.RightClaim;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Parameter;
import org.theragraph.cli.web.api.Route;
import org.theragraph.cli.web.api.Shape;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;
import org.theragraph.graph.LoadListener;
import org.theragraph.graph.curation.Undone;

/** Takes decisions: first into the journal, then into the graph. */
final class Decisions {
  private static final int LONGEST_REMARK = 4_000;

  private static final Parameter<String> KEPT_AS =
      Parameter.required(
          "id",
          "Made by the sender, 32 digits 0-9a-f: sent twice, it is kept once.",
          Parameters.NEW_ID,
          "0123456789abcdef0123456789abcdef");
  private static final Parameter<DecisionKind> KIND =
      Parameter.required("kind", "What is decided.", Form.constant(DecisionKind.class), "COMMENT");
  private static final Parameter<String> TARGET =
      Parameter.required(
          "target",
          "Id of a statement or sentence, or its beginning; to undo, of the decision.",
          Parameters.ID,
          "718b474dd823fa9bd72c0e38aa359219");
  private static final Parameter<String> WHY =
      Parameter.optional("why", "A remark.", Form.text(LONGEST_REMARK)).as("see the label");
  private static final Parameter<Polarity> POLARITY =
      Parameter.optional("polarity", "The right one.", Form.constant(Polarity.class));
  private static final Parameter<Certainty> CERTAINTY =
      Parameter.optional("certainty", "The right one.", Form.constant(Certainty.class));
  private static final Parameter<Stage> STAGE =
      Parameter.optional("stage", "The right one.", Form.constant(Stage.class));
  private static final Parameter<Predicate> PREDICATE =
      Parameter.optional("predicate", "The right one.", Form.constant(Predicate.class));
  private static final Parameter<String> SUBJECT =
      Parameter.optional("subject", "Name or id of the right one.", Parameters.TEXT);
  private static final Parameter<String> OBJECT =
      Parameter.optional("object", "Name or id of the right one.", Parameters.TEXT);

  private final SharedGraph graph;
  private final Decider decider;
  private final Leases leases;
  private final Metrics metrics;

  Decisions(SharedGraph graph, Decider decider, Leases leases, Metrics metrics) {
    this.graph = graph;
    this.decider = decider;
    this.leases = leases;
    this.metrics = metrics;
  }

  Route route() {
    return Route.post(
            "/api/review/decisions",
            "Keeps a decision.",
            List.of(
                KEPT_AS,
                CuratorName.GIVEN,
                KIND,
                TARGET,
                WHY,
                POLARITY,
                CERTAINTY,
                STAGE,
                SUBJECT,
                PREDICATE,
                OBJECT),
            this::decide)
        .refusing(400, 404, 409, 413, 503)
        .gives(
            Outcome.json(200, "It was kept before.", Shape.of(Kept.class)),
            Outcome.json(201, "It is in the journal now.", Shape.of(Kept.class)));
  }

  /**
   * What became of it.
   *
   * @param again whether it was kept before
   * @param shown whether the graph shows it already; it is safe in any case
   */
  private record Kept(String id, boolean again, boolean shown) {}

  private void decide(Context context, Given given) throws IOException {
    String curator = CuratorName.own(context, given);
    String id = given.get(KEPT_AS);
    List<Decision> known = decider.known();
    @Nullable Decision before =
        known.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    if (before != null) {
      requireSame(before, given, curator);
      Reply.fresh(context, 200, new Kept(id, true, true));
      return;
    }
    @Nullable Decision undone = given.get(KIND) == DecisionKind.UNDO ? undone(given, known) : null;
    if (undone != null) {
      requireOwn(undone, curator, SignedIn.of(context));
    }
    Decision decision = graph.ask(open -> decision(open, given, curator, undone));
    boolean fresh = !decider.keep(List.of(decision)).isEmpty();
    if (fresh) {
      metrics.kept(decision.kind());
    }
    leases.renew(decision.curator());
    Reply.fresh(context, fresh ? 201 : 200, new Kept(id, !fresh, isShown(decision)));
  }

  /** What is told to be kept must be what was sent. */
  private static void requireSame(Decision before, Given given, String curator) {
    String target = given.get(TARGET);
    boolean same =
        before.kind() == given.get(KIND)
            && before.curator().equals(curator)
            && Stream.of(before.undoes(), before.evidence(), before.statement())
                .anyMatch(one -> one != null && one.startsWith(target));
    if (!same) {
      throw new Guard.Refusal(
          409,
          "another decision has this id: %s by %s; make a new id for each"
              .formatted(before.kind(), before.curator()));
    }
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

  private static Decision decision(
      Graph open, Given given, String curator, @Nullable Decision undone) {
    DecisionKind kind = given.get(KIND);
    Target target =
        undone == null
            ? Target.find(open, given.get(TARGET))
            : new Target(undone.statement(), undone.evidence(), undone.claim(), undone.sentence());
    return new Decision(
        given.get(KEPT_AS),
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        curator,
        kind,
        target.statement(),
        target.evidence(),
        kind == DecisionKind.CORRECT ? correction(open, target, given) : Correction.NONE,
        given.find(WHY),
        undone == null ? null : undone.id(),
        target.claim(),
        target.sentence());
  }

  private static Decision undone(Given given, List<Decision> known) {
    String id = given.get(TARGET);
    if (Undone.among(known).contains(id)) {
      throw new Guard.Refusal(409, "it is taken back already; to have it again, undo the undo");
    }
    return known.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> CliException.failed("no decision has the id " + id));
  }

  /** On a machine that several use, one's slip must not take back what another decided. */
  private static void requireOwn(Decision undone, String curator, @Nullable SignedIn who) {
    boolean maySeeOthers = who != null && who.role().maySeeOthers();
    if (!maySeeOthers && !undone.curator().equals(curator)) {
      throw new Guard.Refusal(
          409,
          "%s decided that: %s, or an admin who is signed in, may take it back"
              .formatted(undone.curator(), undone.curator()));
    }
  }

  private static Correction correction(Graph open, Target target, Given given) {
    if (target.evidence() == null) {
      throw CliException.usage("correct a sentence, not a statement");
    }
    @Nullable String subject = given.find(SUBJECT);
    @Nullable Predicate predicate = given.find(PREDICATE);
    @Nullable String object = given.find(OBJECT);
    boolean aboutClaim = subject != null || predicate != null || object != null;
    Correction correction =
        new Correction(
            given.find(POLARITY),
            given.find(CERTAINTY),
            given.find(STAGE),
            aboutClaim ? new RightClaim(open, subject, predicate, object).of(target) : null);
    if (correction.isEmpty()) {
      throw CliException.usage("that is what was read: nothing to correct");
    }
    return correction;
  }
}
