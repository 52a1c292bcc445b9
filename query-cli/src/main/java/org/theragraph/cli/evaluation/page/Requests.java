package org.theragraph.cli.evaluation.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;

/** What people ask the page for, drawn at random from what the graph has. */
final class Requests {
  private static final int MOST = 2_000; // of each sort

  private static final String NAMES =
      "MATCH (c:Concept) WITH c, COUNT { (c)<-[:SUBJECT|OBJECT]-() } AS n WHERE n > 0"
          + " RETURN c.type AS type, c.id AS id, c.name AS name ORDER BY n DESC, id LIMIT $most";
  private static final String STATEMENTS =
      "MATCH (s:Statement) WHERE s.hidden IS NULL RETURN s.id AS id ORDER BY id LIMIT $most";
  private static final String DOCUMENTS =
      "MATCH (d:Document) RETURN d.id AS id ORDER BY id LIMIT $most";

  private final Map<ConceptType, List<String>> ids = new EnumMap<>(ConceptType.class);
  private final List<String> names = new ArrayList<>();
  private final List<String> statements;
  private final List<String> documents;
  private final List<TypedQuestion> questions;

  Requests(Graph graph) {
    Map<String, Object> most = Map.of("most", MOST);
    graph.stream(
        NAMES,
        most,
        row -> {
          names.add(row.get("name").asString());
          ConceptType type = ConceptType.valueOf(row.get("type").asString());
          ids.computeIfAbsent(type, any -> new ArrayList<>()).add(row.get("id").asString());
        });
    statements = graph.read(STATEMENTS, most, row -> row.get("id").asString());
    documents = graph.read(DOCUMENTS, most, row -> row.get("id").asString());
    questions =
        Questions.all().stream()
            .filter(question -> !question.needsSince())
            .filter(question -> question.slots().stream().noneMatch(slot -> of(slot).isEmpty()))
            .toList();
  }

  /**
   * A request.
   *
   * @param kind for the table of times
   */
  record Wanted(String kind, String path) {}

  /**
   * Draws one: half of it is searching while one types, and looking at concepts; rankings, which
   * take longest, are as frequent as other questions.
   *
   * @param client looks at a queue of its own
   */
  Wanted draw(Random random, int client) {
    int share = random.nextInt(100);
    if (share < 30) {
      String name = one(names, random);
      String typed = name.substring(0, Math.min(name.length(), 3 + random.nextInt(6)));
      return new Wanted("search", "/api/search?limit=8&q=" + encoded(typed));
    }
    if (share < 50) {
      return new Wanted("concept", "/api/concept?name=" + encoded(any(Slot.ANYTHING, random)));
    }
    if (share < 70) {
      return new Wanted("statement", "/api/statement?id=" + one(statements, random));
    }
    if (share < 80) {
      return new Wanted("document", "/api/document?id=" + encoded(one(documents, random)));
    }
    if (share < 95) {
      return question(one(questions, random), random);
    }
    return new Wanted("review queue", "/api/review/queue?curator=client-" + client);
  }

  private Wanted question(TypedQuestion question, Random random) {
    StringBuilder path = new StringBuilder("/api/answer?question=").append(question.id());
    for (Slot slot : question.slots()) {
      path.append("&name=").append(encoded(any(slot, random)));
    }
    return new Wanted("answer", path.toString());
  }

  private String any(Slot slot, Random random) {
    return one(of(slot), random);
  }

  private List<String> of(Slot slot) {
    return slot.types().stream()
        .sorted()
        .flatMap(type -> ids.getOrDefault(type, List.of()).stream())
        .toList();
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
