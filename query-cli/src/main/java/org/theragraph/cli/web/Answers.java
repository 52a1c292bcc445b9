package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.concept.FindAnswer;
import org.theragraph.cli.evidence.EvidenceAnswer;
import org.theragraph.cli.export.KgxDownload;
import org.theragraph.cli.path.PathsAnswer;
import org.theragraph.cli.profile.Profiles;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.question.command.Putting;
import org.theragraph.cli.question.language.Answering;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Filled;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.transfer.Among;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Paging;
import org.theragraph.cli.web.api.Parameter;
import org.theragraph.cli.web.api.Route;
import org.theragraph.cli.web.api.Shape;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;

/** Reading: everything that a command answers, at an address of its own. */
final class Answers {
  private static final int MOST_EXPORTED = 200;

  private static final String CSV = "text/csv";
  private static final String SVG = "image/svg+xml";

  private static final Parameter<String> TEXT =
      Parameter.required("q", "A name, also one with typing errors.", Parameters.TEXT, "CD38");
  private static final Parameter<ConceptType> TYPE =
      Parameter.optional("type", "Only concepts of these types.", Parameters.CONCEPT_TYPE)
          .repeatable();
  private static final Parameter<Integer> FOUND = Paging.limit("At most so many concepts.", 12);
  private static final Parameter<String> NAME =
      Parameter.required("name", "A concept's name or id.", Parameters.TEXT, "CD38");
  private static final Parameter<Integer> EACH_KIND =
      Paging.limit("At most so many statements of each predicate and direction.", 15);
  private static final Parameter<String> STATEMENT =
      Parameter.required(
          "id",
          "Of a statement, or its beginning.",
          Parameters.ID,
          "718b474dd823fa9bd72c0e38aa359219");
  private static final Parameter<String> WANTED =
      Parameter.required(
              "statement",
              "Ids of statements, or their beginnings, at most 200.",
              Parameters.ID,
              "718b474dd823fa9bd72c0e38aa359219")
          .repeatable();
  private static final Parameter<String> DOCUMENT =
      Parameter.required("id", "Of a document.", Parameters.TEXT, "sample:90000001");
  private static final Parameter<String> FROM =
      Parameter.required("from", "Name or id of a concept.", Parameters.TEXT, "daratumumab");
  private static final Parameter<String> TO =
      Parameter.required("to", "Name or id of another.", Parameters.TEXT, "myasthenia gravis");
  private static final Parameter<Integer> PATHS = Paging.limit("At most so many paths.", 10);
  private static final Parameter<String> NAMES =
      Parameter.optional("name", "Names or ids of concepts, one for each slot.", Parameters.TEXT)
          .repeatable()
          .as("daratumumab");
  private static final Parameter<String> AMONG =
      Parameter.optional("among", "A broader concept that candidates must be of.", Parameters.TEXT);
  private static final Parameter<Boolean> WITH_AUTOANTIBODY =
      Parameter.standard(
          "withAutoantibody",
          "Only diseases in which some autoantibody is found.",
          Form.flag(),
          false);
  private static final Parameter<Boolean> KNOWN =
      Parameter.standard("known", "In a ranking, known uses too.", Form.flag(), false);
  private static final Parameter<Integer> ROWS =
      Paging.limit("At most so many rows, in some questions of each section.", 20);
  private static final Parameter<String> ENGLISH =
      Parameter.required("q", "A question in English.", Parameters.TEXT, "which cells carry CD38?");

  private final SharedGraph graph;
  private final Remembered remembered = new Remembered();

  Answers(SharedGraph graph) {
    this.graph = graph;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/search", "Concepts that are called so, or nearly so.", this::search)
            .takes(TEXT, TYPE, Paging.OFFSET, FOUND, Parameters.TABLE)
            .saying("How many there are in all is not told: the index stops at the last wanted.")
            .tagged(told("Concepts, the most similar first.", FindAnswer.SHAPE).or(CSV)),
        Route.get("/api/concept", "What is known of a concept.", this::concept)
            .takes(NAME, Paging.OFFSET, EACH_KIND, Parameters.TABLE)
            .saying("Leafing goes through the statements of all kinds side by side.")
            .tagged(told("The concept with its statements.", Profiles.SHAPE).or(CSV)),
        Route.get("/api/statement", "A statement with all its sentences.", this::statement)
            .takes(STATEMENT, Parameters.PICTURE)
            .saying("It comes whole: decisions and sentences are told together.")
            .tagged(told("The statement.", EvidenceAnswer.SHAPE).or(CSV, SVG)),
        Route.get("/api/document", "A document with its claims.", this::document)
            .takes(DOCUMENT, Parameters.TABLE)
            .saying(
                "It comes whole: places of claims and names count from the document's start."
                    + " As a table, its claims.")
            .tagged(told("The document.", DocumentPage.class).or(CSV)),
        Route.get("/api/paths", "How two concepts are joined.", this::paths)
            .takes(FROM, TO, Paging.OFFSET, PATHS, Parameters.PICTURE)
            .tagged(told("Paths, the most believed first.", PathsAnswer.SHAPE).or(CSV, SVG)),
        Route.get(
                "/api/export",
                "Statements with all their sentences, for other programs.",
                this::export)
            .takes(WANTED)
            .saying("A zip of nodes.jsonl and edges.jsonl as KGX; theragraph load takes it back.")
            .gives(Outcome.text(200, "The archive.", "application/zip")),
        Route.get("/api/questions", "The questions that can be asked.", this::questions)
            .tagged(Outcome.json(200, "All of them.", Shape.listOf(Offer.class)))
            .refusing(400),
        Route.get("/api/predicates", "What a statement can say of what.", this::predicates)
            .tagged(Outcome.json(200, "All of them.", Shape.listOf(Sayable.class)))
            .refusing(400),
        Route.get("/api/answer", "The answer to one of these questions.", this::answer)
            .takes(
                Parameters.QUESTION,
                NAMES,
                Parameters.SINCE,
                AMONG,
                WITH_AUTOANTIBODY,
                KNOWN,
                Parameters.AS_OF,
                Parameters.ONLY,
                Parameters.MIN_BELIEF,
                Parameters.STAGE,
                Paging.OFFSET,
                ROWS,
                Parameters.PICTURE)
            .saying("Rankings tell how many candidates there are in all; other questions do not.")
            .tagged(Outcome.json(200, "The answer.", answers()).or(CSV, SVG)),
        Route.get("/api/ask", "How a question in English is understood.", this::ask)
            .takes(ENGLISH)
            .saying("Ask what it names at /api/answer then.")
            .tagged(told("Its readings.", Answering.class)));
  }

  private static Outcome told(String summary, Class<?> shape) {
    return Outcome.json(200, summary, Shape.of(shape));
  }

  private static Shape answers() {
    return Shape.oneOf(
        Questions.all().stream().<Class<?>>map(TypedQuestion::shape).distinct().toList());
  }

  private void export(Context context, Given given) {
    List<String> wanted = given.all(WANTED);
    if (wanted.size() > MOST_EXPORTED) {
      throw CliException.usage(
          "at most %d statements at a time; theragraph export takes more".formatted(MOST_EXPORTED));
    }
    byte[] archive =
        graph.ask(
            open -> {
              Set<String> ids = new TreeSet<>();
              wanted.forEach(id -> ids.add(Target.find(open, id).statement()));
              return KgxDownload.of(open, ids);
            });
    context.header("Content-Disposition", "attachment; filename=\"theragraph-kgx.zip\"");
    context.contentType("application/zip").result(archive);
  }

  private void search(Context context, Given given) {
    String text = given.get(TEXT);
    List<ConceptType> wanted = given.all(TYPE);
    Set<ConceptType> types =
        wanted.isEmpty() ? EnumSet.allOf(ConceptType.class) : EnumSet.copyOf(wanted);
    Paging paging = Paging.of(given, FOUND);
    reply(
        context,
        given.get(Parameters.TABLE),
        paging,
        open -> FindAnswer.of(open, text, types, paging.offset(), paging.limit()));
  }

  private void concept(Context context, Given given) {
    String name = given.get(NAME);
    Paging paging = Paging.of(given, EACH_KIND);
    reply(
        context,
        given.get(Parameters.TABLE),
        paging,
        open ->
            new Profiles(open)
                .of(new ConceptResolver(open).resolve(name), paging.offset(), paging.limit()));
  }

  private void statement(Context context, Given given) {
    String id = given.get(STATEMENT);
    reply(
        context,
        given.get(Parameters.PICTURE),
        open -> EvidenceAnswer.of(Filled.require(open), id));
  }

  private void document(Context context, Given given) {
    String id = given.get(DOCUMENT);
    reply(context, given.get(Parameters.TABLE), open -> DocumentPage.of(open, id));
  }

  private void paths(Context context, Given given) {
    Paging paging = Paging.of(given, PATHS);
    reply(
        context,
        given.get(Parameters.PICTURE),
        paging,
        open -> {
          ConceptResolver resolver = new ConceptResolver(open);
          return PathsAnswer.of(
              open,
              resolver.resolve(given.get(FROM)),
              resolver.resolve(given.get(TO)),
              paging.offset(),
              paging.limit());
        });
  }

  private void questions(Context context, Given given) {
    Reply.json(Offer.all()).send(context);
  }

  private void predicates(Context context, Given given) {
    Reply.json(Sayable.all()).send(context);
  }

  private void answer(Context context, Given given) {
    TypedQuestion question = given.get(Parameters.QUESTION);
    int names = question.slots().size();
    if (given.all(NAMES).size() != names) {
      throw new Guard.Refusal(
          400, "%s takes %s, each as name=".formatted(question.id(), Counted.of(names, "name")));
    }
    Function<Graph, Made> making =
        paged(
            context,
            given.get(Parameters.PICTURE),
            Paging.of(given, ROWS),
            open -> answer(open, question, given));
    if (question.takesAmong()) {
      send(context, remembered::getInTurn, making);
    } else {
      send(context, remembered::get, making);
    }
  }

  private static Answer answer(Graph open, TypedQuestion question, Given given) {
    ConceptResolver resolver = new ConceptResolver(open);
    Asked asked =
        new Asked(
            Slot.fill(question.slots(), given.all(NAMES), resolver),
            given.find(Parameters.SINCE),
            Among.of(resolver, given.find(AMONG), given.get(WITH_AUTOANTIBODY), given.get(KNOWN)),
            Parameters.scope(given),
            Parameters.demand(given),
            given.get(Paging.OFFSET),
            given.get(ROWS));
    return question.answer(new Putting(open).put(question, asked));
  }

  /** How English is understood: the page then asks the typed question. */
  private void ask(Context context, Given given) {
    String question = given.get(ENGLISH);
    send(context, remembered::get, open -> Reply.json(Answering.of(open, question)));
  }

  private void reply(
      Context context, String format, Paging paging, Function<Graph, Answer> question) {
    send(context, remembered::get, paged(context, format, paging, question));
  }

  private void reply(Context context, String format, Function<Graph, Answer> question) {
    send(context, remembered::get, open -> Reply.of(format, question.apply(open), open, Map.of()));
  }

  private static Function<Graph, Made> paged(
      Context context, String format, Paging paging, Function<Graph, Answer> question) {
    return open -> {
      Answer answer = question.apply(Filled.require(open));
      return Reply.of(format, answer, open, Reply.pages(context, paging, answer));
    };
  }

  /** One of the ways to remember an answer. */
  @FunctionalInterface
  private interface Remembering {
    Made get(Graph graph, String address, Supplier<Made> making);
  }

  private void send(Context context, Remembering remembering, Function<Graph, Made> making) {
    String address = context.path() + '?' + context.queryString();
    graph.ask(open -> remembering.get(open, address, () -> making.apply(open))).send(context);
  }
}
