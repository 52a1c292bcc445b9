package org.theragraph.cli.web;

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
import org.theragraph.cli.account.Account;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.review.Decider;
import org.theragraph.cli.review.RightClaim;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Filled;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Paging;
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

/** The curator's desk: what to look at, and what was decided. */
final class Desk {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int LONGEST_REMARK = 4_000;
  private static final Form<String> CURATOR_NAME =
      Form.pattern(Account.NAME_PATTERN, Desk::curator);

  private static final Parameter<String> CURATOR =
      Parameter.optional(
              "curator",
              "Who decides. Needed where nobody signs in; else nothing, or one's own name.",
              CURATOR_NAME)
          .as("anna");
  private static final Parameter<Predicate> PREDICATE =
      Parameter.optional("predicate", "Of the statement.", Form.constant(Predicate.class));
  private static final Parameter<String> CONCEPT =
      Parameter.optional("concept", "Its subject or object.", Parameters.TEXT);
  private static final Parameter<String> DOCUMENT =
      Parameter.optional("document", "Id of the sentence's document.", Parameters.TEXT);
  private static final Form<String> TAB = Form.pattern(ID.pattern(), Desk::tab);
  private static final Parameter<String> DESK =
      Parameter.optional("desk", "Id of the tab: two tabs get different sentences.", TAB);
  private static final Parameter<String> LEFT =
      Parameter.required("desk", "Id of the tab.", TAB, "0123456789abcdef0123456789abcdef");
  private static final Parameter<Integer> NEXT = Paging.limit("At most so many sentences.", 20);

  private static final Parameter<String> KEPT_AS =
      Parameter.required(
          "id",
          "Made by the sender, 32 digits 0-9a-f: sent twice, it is kept once.",
          Form.pattern(ID.pattern(), Desk::id),
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
  private static final Parameter<String> SUBJECT =
      Parameter.optional("subject", "Name or id of the right one.", Parameters.TEXT);
  private static final Parameter<String> OBJECT =
      Parameter.optional("object", "Name or id of the right one.", Parameters.TEXT);

  private final SharedGraph graph;
  private final Decider decider;
  private final Metrics metrics;
  private final Leases leases;
  private final ReviewQueue queue;

  Desk(SharedGraph graph, Path home, Metrics metrics) {
    this.graph = graph;
    this.decider = new Decider(home);
    this.metrics = metrics;
    Clock clock = Clock.systemUTC();
    this.leases = new Leases(home.resolve("leases.tsv"), clock);
    this.queue = new ReviewQueue(leases, clock);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/review/queue", "Which sentences to decide on next.", this::queue)
            .takes(CURATOR, PREDICATE, CONCEPT, DOCUMENT, DESK, NEXT)
            .saying(
                "They are the curator's for ten minutes. There are no pages: what is decided"
                    + " leaves the queue, so that asking again shows what follows.")
            .tagged(
                Outcome.json(200, "The most telling first.", Shape.listOf(ReviewQueue.Item.class))),
        Route.get("/api/review/progress", "How much a curator decided.", this::progress)
            .takes(CURATOR)
            .tagged(Outcome.json(200, "Today, in UTC, and ever.", Shape.of(Progress.class)))
            .refusing(400, 503),
        Route.post(
                "/api/review/decisions",
                "Keeps a decision.",
                List.of(
                    KEPT_AS, CURATOR, KIND, TARGET, WHY, POLARITY, CERTAINTY, STAGE, SUBJECT,
                    PREDICATE, OBJECT),
                this::decide)
            .gives(
                Outcome.json(200, "It was kept before.", Shape.of(Kept.class)),
                Outcome.json(201, "It is in the journal now.", Shape.of(Kept.class))),
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
    String curator = own(context, given);
    @Nullable String concept = given.find(CONCEPT);
    @Nullable String desk = given.find(DESK);
    Reply.json(
        context,
        graph.ask(
            open ->
                queue.next(
                    Filled.require(open),
                    new ReviewQueue.Wish(
                        curator,
                        desk == null ? "" : desk,
                        given.find(PREDICATE),
                        concept == null ? null : new ConceptResolver(open).resolve(concept).id(),
                        given.find(DOCUMENT),
                        given.get(NEXT)))));
  }

  private static String curator(String name) {
    String plain = Account.plain(name);
    if (!Account.isName(plain)) {
      throw CliException.usage("say who decides: letters, figures and . _ @ - up to 64");
    }
    return plain;
  }

  /** The account's name; where nobody signs in, the one that is given. */
  private static String own(Context context, Given given) {
    @Nullable SignedIn who = SignedIn.of(context);
    return who == null ? named(given) : who.own(given.find(CURATOR));
  }

  private static String named(Given given) {
    @Nullable String name = given.find(CURATOR);
    if (name == null) {
      throw CliException.usage("give the parameter curator");
    }
    return name;
  }

  private static String id(String given) {
    if (!ID.matcher(given).matches()) {
      throw CliException.usage("id must be 32 digits 0-9a-f that no decision had before");
    }
    return given;
  }

  private void release(Context context, Given given) {
    leases.release(given.get(LEFT));
    context.status(204);
  }

  private static String tab(String given) {
    if (!ID.matcher(given).matches()) {
      throw CliException.usage("desk must be 32 digits 0-9a-f, one id for each tab");
    }
    return given;
  }

  /** What a curator did today, in UTC. */
  private record Progress(String curator, long today, long ever) {}

  private void progress(Context context, Given given) throws IOException {
    @Nullable SignedIn who = SignedIn.of(context);
    String curator = who == null ? named(given) : who.seen(given.find(CURATOR));
    List<Decision> own =
        decider.known().stream().filter(one -> one.curator().equals(curator)).toList();
    Instant midnight = LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    long today = own.stream().filter(one -> !one.time().isBefore(midnight)).count();
    Reply.json(context, new Progress(curator, today, own.size()));
  }

  /**
   * What became of it.
   *
   * @param again whether it was kept before
   * @param shown whether the graph shows it already; it is safe in any case
   */
  private record Kept(String id, boolean again, boolean shown) {}

  private void decide(Context context, Given given) throws IOException {
    String curator = own(context, given);
    String id = given.get(KEPT_AS);
    List<Decision> known = decider.known();
    if (known.stream().anyMatch(one -> one.id().equals(id))) {
      Reply.fresh(context, 200, new Kept(id, true, true));
      return;
    }
    Decision decision = graph.ask(open -> decision(open, given, curator, known));
    boolean fresh = !decider.keep(List.of(decision)).isEmpty();
    if (fresh) {
      metrics.kept(decision.kind());
    }
    leases.renew(decision.curator());
    Reply.fresh(context, fresh ? 201 : 200, new Kept(id, !fresh, isShown(decision)));
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

  private static Decision decision(Graph open, Given given, String curator, List<Decision> known) {
    DecisionKind kind = given.get(KIND);
    @Nullable Decision undone = kind == DecisionKind.UNDO ? undone(given, known) : null;
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
    return known.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> CliException.failed("no decision has the id " + id));
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
