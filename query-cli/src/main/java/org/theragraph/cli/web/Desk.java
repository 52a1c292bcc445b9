package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.review.Decider;
import org.theragraph.cli.review.DecisionsAnswer;
import org.theragraph.cli.session.Filled;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Paging;
import org.theragraph.cli.web.api.Parameter;
import org.theragraph.cli.web.api.Route;
import org.theragraph.cli.web.api.Shape;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.curation.Undone;

/** The curator's desk: what to look at, and how much was decided. */
final class Desk {
  private static final Parameter<Predicate> PREDICATE =
      Parameter.optional("predicate", "Of the statement.", Form.constant(Predicate.class));
  private static final Parameter<String> CONCEPT =
      Parameter.optional("concept", "Its subject or object.", Parameters.TEXT);
  private static final Parameter<String> DOCUMENT =
      Parameter.optional("document", "Id of the sentence's document.", Parameters.TEXT);
  private static final Parameter<String> DESK =
      Parameter.optional(
          "desk", "Id of the tab: two tabs get different sentences.", Parameters.NEW_ID);
  private static final Parameter<String> LEFT =
      Parameter.required(
          "desk", "Id of the tab.", Parameters.NEW_ID, "0123456789abcdef0123456789abcdef");
  private static final Parameter<Integer> LISTED = Paging.limit("At most so many decisions.", 50);
  private static final Parameter<Integer> NEXT = Paging.limit("At most so many sentences.", 20);

  private final SharedGraph graph;
  private final Decider decider;
  private final Leases leases;
  private final ReviewQueue queue;
  private final Decisions decisions;

  Desk(SharedGraph graph, Path home, Metrics metrics) {
    this.graph = graph;
    this.decider = new Decider(home);
    Clock clock = Clock.systemUTC();
    this.leases = new Leases(home.resolve("leases.json"), clock);
    this.queue = new ReviewQueue(leases, clock);
    this.decisions = new Decisions(graph, decider, leases, metrics);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/review/queue", "Which sentences to decide on next.", this::queue)
            .takes(CuratorName.GIVEN, PREDICATE, CONCEPT, DOCUMENT, DESK, NEXT)
            .saying(
                "They are the curator's for ten minutes. There are no pages: what is decided"
                    + " leaves the queue, so that asking again shows what follows.")
            .tagged(
                Outcome.json(200, "The most telling first.", Shape.listOf(ReviewQueue.Item.class))),
        Route.get("/api/review/progress", "How much a curator decided.", this::progress)
            .takes(CuratorName.GIVEN)
            .tagged(Outcome.json(200, "Today, in UTC, and ever.", Shape.of(Progress.class)))
            .refusing(400, 503),
        decisions.route(),
        Route.get("/api/review/decisions", "What a curator decided.", this::decided)
            .takes(CuratorName.GIVEN, Paging.ANY_OFFSET, LISTED, Parameters.TABLE)
            .saying("What was taken back stands there, too, and what took it back.")
            .tagged(
                Outcome.json(200, "The latest first.", Shape.of(DecisionsAnswer.SHAPE))
                    .or("text/csv"))
            .refusing(400, 503),
        Route.post(
                "/api/review/release",
                "Gives back what a tab had, when it is closed.",
                List.of(LEFT),
                this::release)
            .gives(new Outcome(204, "Others may have it.", List.of()))
            .refusing(400, 413));
  }

  private void queue(Context context, Given given) {
    @Nullable SignedIn who = SignedIn.of(context);
    if (who != null) {
      who.mustDecide(); // what is in one's queue, others do not get
    }
    String curator = CuratorName.own(context, given);
    @Nullable String concept = given.find(CONCEPT);
    @Nullable String document = given.find(DOCUMENT);
    @Nullable String desk = given.find(DESK);
    List<ReviewQueue.Item> next =
        graph.ask(
            open ->
                queue.next(
                    Filled.require(open),
                    new ReviewQueue.Wish(
                        curator,
                        desk == null ? "" : desk,
                        given.find(PREDICATE),
                        concept == null ? null : new ConceptResolver(open).resolve(concept).id(),
                        document == null ? null : DocumentPage.require(open, document),
                        given.get(NEXT))));
    Reply.json(next).send(context);
  }

  private void release(Context context, Given given) {
    leases.release(given.get(LEFT));
    context.status(204);
  }

  private void decided(Context context, Given given) throws IOException {
    String curator = CuratorName.seen(context, given);
    Paging paging = Paging.anywhere(given, LISTED);
    List<Decision> known = decider.known();
    graph
        .ask(
            open -> {
              DecisionsAnswer answer =
                  DecisionsAnswer.of(open, known, curator, paging.offset(), paging.limit());
              return Reply.of(
                  given.get(Parameters.TABLE), answer, open, Reply.pages(context, paging, answer));
            })
        .send(context);
  }

  /** What a curator decided today, in UTC, and ever, without what was taken back. */
  private record Progress(String curator, long today, long ever) {}

  private void progress(Context context, Given given) throws IOException {
    String curator = CuratorName.seen(context, given);
    List<Decision> known = decider.known();
    Set<String> undone = Undone.among(known);
    List<Decision> own =
        known.stream()
            .filter(one -> one.curator().equals(curator) && one.kind() != DecisionKind.UNDO)
            .filter(one -> !undone.contains(one.id()))
            .toList();
    Instant midnight = LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    long today = own.stream().filter(one -> !one.time().isBefore(midnight)).count();
    Reply.json(new Progress(curator, today, own.size())).send(context);
  }
}
