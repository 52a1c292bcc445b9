package org.theragraph.cli.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.concept.FindAnswer;
import org.theragraph.cli.evidence.EvidenceAnswer;
import org.theragraph.cli.path.PathsAnswer;
import org.theragraph.cli.profile.Profiles;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.question.command.Putting;
import org.theragraph.cli.question.language.Answering;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.Filled;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.transfer.Among;
import org.theragraph.graph.Graph;

/** Reading: everything that a command answers, at an address of its own. */
final class Answers {
  private static final int FOUND = 12;
  private static final int ROWS = 20;
  private static final int EACH_KIND = 15;
  private static final int PATHS = 10;

  private final SharedGraph graph;

  Answers(SharedGraph graph) {
    this.graph = graph;
  }

  void routes(RoutesConfig routes) {
    routes.get("/api/search", this::search);
    routes.get("/api/concept", this::concept);
    routes.get("/api/statement", this::statement);
    routes.get("/api/document", this::document);
    routes.get("/api/paths", this::paths);
    routes.get("/api/questions", context -> context.json(questions()));
    routes.get("/api/answer", this::answer);
    routes.get("/api/ask", this::ask);
  }

  private void reply(Context context, Function<Graph, Answer> question) {
    graph.ask(
        open -> {
          Reply.send(context, question.apply(Filled.require(open)), open);
          return true;
        });
  }

  private void search(Context context) {
    String text = Parameters.required(context, "q");
    int limit = Parameters.limit(context, FOUND);
    reply(context, open -> FindAnswer.of(open, text, limit));
  }

  private void concept(Context context) {
    String name = Parameters.required(context, "name");
    int limit = Parameters.limit(context, EACH_KIND);
    reply(context, open -> new Profiles(open).of(new ConceptResolver(open).resolve(name), limit));
  }

  private void statement(Context context) {
    String id = Target.id(Parameters.required(context, "id"));
    reply(context, open -> EvidenceAnswer.of(open, id));
  }

  private void document(Context context) {
    String id = Parameters.required(context, "id");
    context.json(graph.ask(open -> DocumentPage.of(open, id)));
  }

  private void paths(Context context) {
    String from = Parameters.required(context, "from");
    String to = Parameters.required(context, "to");
    int limit = Parameters.limit(context, PATHS);
    reply(
        context,
        open -> {
          ConceptResolver resolver = new ConceptResolver(open);
          return PathsAnswer.of(open, resolver.resolve(from), resolver.resolve(to), limit);
        });
  }

  /** A question as the page offers it. */
  private record Offer(
      String id,
      String words,
      List<String> slots,
      boolean needsSince,
      boolean takesSince,
      boolean takesAmong) {}

  private static List<Offer> questions() {
    return Questions.all().stream()
        .map(
            question ->
                new Offer(
                    question.id(),
                    question.wording().words(),
                    question.slots().stream().map(Slot::name).toList(),
                    question.needsSince(),
                    question.takesSince(),
                    question.takesAmong()))
        .toList();
  }

  private void answer(Context context) {
    String id = Parameters.required(context, "question");
    TypedQuestion question =
        Questions.byId(id).orElseThrow(() -> new Guard.Refusal(404, "there is no question " + id));
    List<String> names = context.queryParams("name");
    if (names.size() != question.slots().size()) {
      throw new Guard.Refusal(
          400, "%s takes %d names, each as name=".formatted(id, question.slots().size()));
    }
    reply(context, open -> answer(open, question, names, context));
  }

  private static Answer answer(
      Graph open, TypedQuestion question, List<String> names, Context context) {
    ConceptResolver resolver = new ConceptResolver(open);
    @Nullable String since = Parameters.optional(context, "since");
    Asked asked =
        new Asked(
            Slot.fill(question.slots(), names, resolver),
            since == null ? null : Since.parse(since),
            Among.of(
                resolver,
                Parameters.optional(context, "among"),
                "true".equals(context.queryParam("withAutoantibody"))),
            Parameters.scope(context),
            Parameters.limit(context, ROWS));
    return question.answer(new Putting(open).put(question, asked));
  }

  /** How English is understood: the page then asks the typed question. */
  private void ask(Context context) {
    String text = Parameters.required(context, "q");
    context.json(graph.ask(open -> Answering.of(open, text)));
  }
}
