package org.theragraph.cli.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JsonSchema;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.concept.FindAnswer;
import org.theragraph.cli.evidence.EvidenceAnswer;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.question.command.English;
import org.theragraph.cli.question.command.Putting;
import org.theragraph.cli.question.language.Reading;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Filled;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.transfer.Among;
import org.theragraph.cli.transfer.Question;
import org.theragraph.cli.transfer.Recommender;
import org.theragraph.cli.transfer.Start;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;

/** The tools: each answers as the command of its name does, in JSON. */
final class Tools {
  private static final int FOUND = 10;
  private static final int ROWS = 10;
  private static final int CANDIDATES = 5;
  private static final int MOST = 50; // an assistant reads all of it

  private final SharedGraph graph;

  Tools(SharedGraph graph) {
    this.graph = graph;
  }

  /** Answers with the graph; notes are lines for the assistant. */
  @FunctionalInterface
  private interface Handler {
    Answer answer(Graph graph, Arguments arguments, Consumer<String> notes);
  }

  List<SyncToolSpecification> all() {
    return List.of(find(), ask(), repurpose(), evidence());
  }

  private SyncToolSpecification find() {
    return tool(
        "find",
        "Find drugs, targets, cell types, autoantibodies and diseases by name, synonym or id, and how"
            + " much is said of each.",
        List.of("text"),
        Map.of("text", string("A name, a synonym, or an id such as MONDO:0007915.")),
        MOST,
        (open, arguments, notes) ->
            FindAnswer.of(open, arguments.text("text"), arguments.limit(FOUND, MOST)));
  }

  private SyncToolSpecification ask() {
    return tool(
        "ask",
        "Ask one question in English: which targets a drug has, which drugs act on a target or cell,"
            + " which cells carry a target, uses of a drug by stage, failed uses, adverse effects,"
            + " autoantibodies of a disease, contradictions, who said it first, what is new since a"
            + " date, what two diseases share. Declined questions come back with the nearest that are"
            + " known. Each row has its best sentence.",
        List.of("question"),
        Map.of("question", string("For example: which cells carry CD38?")),
        MOST,
        (open, arguments, notes) -> {
          English english = new English(open, notes);
          Reading reading = english.read(arguments.text("question"), notes);
          return reading
              .question()
              .answer(
                  new Putting(open)
                      .put(
                          reading.question(),
                          english.asked(reading, English.Wish.of(arguments.limit(ROWS, MOST)))));
        });
  }

  private SyncToolSpecification repurpose() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("drug", string("Rank diseases that this drug could treat."));
    properties.put("disease", string("Rank drugs that could treat this disease."));
    properties.put(
        "mechanism", string("A target, cell type or autoantibody that a drug would act on."));
    properties.put("among", string("Only candidates of this class: autoimmune disease."));
    properties.put(
        "withAutoantibody",
        Map.of("type", "boolean", "description", "Only diseases with an autoantibody."));
    properties.put("known", Map.of("type", "boolean", "description", "Known uses too."));
    properties.put("asOf", string("Only what was told by then: 2020, 2020-06, 2020-06-30."));
    return tool(
        "repurpose",
        "Rank what else a drug could treat, what else could treat a disease, or where a mechanism"
            + " could help. Give one of drug, disease and mechanism. Each candidate has its reasons:"
            + " the path from drug to disease with a sentence for each step, how the use stands in"
            + " the texts, and what speaks against it.",
        List.of(),
        properties,
        MOST,
        (open, arguments, notes) -> {
          ConceptResolver resolver = new ConceptResolver(open, notes);
          @Nullable String asOf = arguments.optional("asOf");
          return new Recommender(open)
              .answer(
                  new Question(
                      Start.concept(
                          resolver,
                          arguments.optional("drug"),
                          arguments.optional("disease"),
                          arguments.optional("mechanism")),
                      arguments.limit(CANDIDATES, MOST),
                      Among.of(
                          resolver,
                          arguments.optional("among"),
                          arguments.flag("withAutoantibody"),
                          arguments.flag("known")),
                      asOf == null ? Scope.NOW : Scope.parse(asOf),
                      Demand.NONE,
                      Set.of()));
        });
  }

  private SyncToolSpecification evidence() {
    return tool(
        "evidence",
        "Show all sentences behind a statement, those that affirm it and those that deny it, with"
            + " their documents, certainty, stage and what curators decided.",
        List.of("statement"),
        Map.of("statement", string("Id of a statement, or its first digits, as ask gives it.")),
        0,
        (open, arguments, notes) ->
            EvidenceAnswer.of(open, Target.id(arguments.text("statement"))));
  }

  private static Map<String, Object> string(String description) {
    return Map.of("type", "string", "description", description);
  }

  private SyncToolSpecification tool(
      String name,
      String description,
      List<String> required,
      Map<String, Object> properties,
      int most,
      Handler handler) {
    Map<String, Object> all = new LinkedHashMap<>(properties);
    if (most > 0) {
      all.put(
          "limit",
          Map.of("type", "integer", "minimum", 1, "maximum", most, "description", "Rows at most."));
    }
    return SyncToolSpecification.builder()
        .tool(
            Tool.builder()
                .name(name)
                .description(description)
                .inputSchema(new JsonSchema("object", all, required, false, null, null))
                .annotations(new ToolAnnotations(null, true, false, true, false, null))
                .build())
        .callHandler(
            (exchange, request) -> {
              Map<String, Object> given = request.arguments();
              return call(handler, new Arguments(given == null ? Map.of() : given));
            })
        .build();
  }

  /** What went wrong is an answer, too: the assistant can ask otherwise. */
  private CallToolResult call(Handler handler, Arguments arguments) {
    List<String> notes = new ArrayList<>();
    CallToolResult.Builder result = CallToolResult.builder();
    try {
      String json =
          graph.ask(
              open -> {
                notes.clear();
                return json(handler.answer(Filled.require(open), arguments, notes::add));
              });
      notes.forEach(result::addTextContent);
      return result.addTextContent(json).isError(false).build();
    } catch (CliException | GraphException e) {
      notes.forEach(result::addTextContent);
      return result.addTextContent(String.valueOf(e.getMessage())).isError(true).build();
    }
  }

  private static String json(Answer answer) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      Renderer.of(Format.JSON, new Style(false), 0).render(answer, out);
    } catch (IOException e) {
      throw new IllegalStateException(e); // a string has room
    }
    return text.toString();
  }
}
