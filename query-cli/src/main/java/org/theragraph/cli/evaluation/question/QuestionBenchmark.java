package org.theragraph.cli.evaluation.question;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evaluation.Times;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.Asking;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.question.language.GraphNames;
import org.theragraph.cli.question.language.Parser;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Among;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphCounts;

/** Asks each question of random concepts. */
final class QuestionBenchmark {
  private static final long SEED = 20;
  private static final int LIMIT = 20;
  private static final int WARMING = 10;
  private static final int COLUMNS = 100;

  private final Graph graph;
  private final int concepts;
  private final Random random = new Random(SEED);

  QuestionBenchmark(Graph graph, int concepts) {
    this.graph = graph;
    this.concepts = concepts;
  }

  /** Times all questions, now and as of the middle of time, and the reading of English. */
  QuestionScores run() throws IOException {
    Scope middle = middle();
    List<Times> times = new ArrayList<>();
    for (TypedQuestion question : Questions.all()) {
      times.add(time(question, question.id(), Scope.NOW));
      if (question.takesSince()) { // a ranking of then reads all claims first
        times.add(time(question, question.id() + " --as-of", middle));
      }
    }
    times.add(reading());
    GraphCounts counts = graph.counts();
    return new QuestionScores(counts.statements(), counts.evidence(), times);
  }

  private Scope middle() {
    return graph
        .read(
            "MATCH (d:Document) WHERE d.published IS NOT NULL"
                + " RETURN percentileDisc(toInteger(left(d.published, 4)), 0.5) AS year",
            Map.of(),
            row -> Scope.parse(Long.toString(row.get("year").asLong())))
        .get(0);
  }

  private Times time(TypedQuestion question, String name, Scope scope) throws IOException {
    List<List<ConceptRef>> drawn = new ArrayList<>();
    for (Slot slot : question.slots()) {
      drawn.add(draw(slot));
    }
    @Nullable Since since = question.needsSince() ? Since.parse("2015") : null;
    long[] nanos = new long[concepts];
    for (int i = -WARMING; i < concepts; i++) {
      int at = i + WARMING;
      List<ConceptRef> of = drawn.stream().map(some -> some.get(at)).toList();
      long start = System.nanoTime();
      Asking asking = new Asking(graph, new Asked(of, since, Among.ALL, scope, Demand.NONE, LIMIT));
      Renderer.of(Format.TABLE, Style.PLAIN, COLUMNS)
          .render(question.answer(asking), new PrintWriter(new StringWriter()));
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    return Times.of(name, nanos);
  }

  /** From a sentence to a typed question. */
  private Times reading() {
    Parser parser = new Parser(new GraphNames(graph));
    List<ConceptRef> drugs = draw(Slot.DRUG);
    long[] nanos = new long[concepts];
    for (int i = -WARMING; i < concepts; i++) {
      int at = i + WARMING;
      String question =
          "Please tell me which other autoimmune diseases %s could be transferred to as of 2019"
              .formatted(drugs.get(at).name());
      long start = System.nanoTime();
      parser.understand(question);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    return Times.of("ask (reading alone)", nanos);
  }

  /** A concept for each time, out of those of which something is said. */
  private List<ConceptRef> draw(Slot slot) {
    List<String> types = slot.types().stream().map(ConceptType::label).sorted().toList();
    List<ConceptRef> all =
        graph.read(
            "MATCH (c:Concept) WHERE c.type IN $types OR any(l IN labels(c) WHERE l IN $types)"
                + " WITH c, COUNT { (c)<-[:SUBJECT|OBJECT]-() } AS n WHERE n > 0"
                + " RETURN c.id AS id, head([l IN labels(c) WHERE l <> 'Concept']) AS type,"
                + " c.name AS name ORDER BY id",
            Map.of("types", types),
            row ->
                new ConceptRef(
                    row.get("id").asString(),
                    row.get("type").asString(),
                    row.get("name").asString()));
    List<ConceptRef> drawn = new ArrayList<>();
    for (int i = -WARMING; i < concepts; i++) {
      drawn.add(all.get(random.nextInt(all.size())));
    }
    return drawn;
  }
}
