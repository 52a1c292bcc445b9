package org.theragraph.cli.question.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.question.Asking;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;

/**
 * An answer below how its question was understood.
 *
 * @param queries the question's Cypher; empty where a ranking answers it
 */
record ExplainedAnswer(
    String question,
    String title,
    List<ConceptRef> concepts,
    List<Asking.Query> queries,
    Answer answer)
    implements Answer {

  @Override
  public Object json() {
    return new Json(new Explanation(question, title, concepts, queries), answer.json());
  }

  /** The shape of the JSON. */
  private record Json(Explanation explanation, Object answer) {}

  private record Explanation(
      String question, String title, List<ConceptRef> concepts, List<Asking.Query> queries) {}

  @Override
  public Sheet sheet() {
    return answer.sheet();
  }

  @Override
  public void write(Page page) {
    page.aside(0, "question: %s (%s)".formatted(question, title));
    concepts.forEach(concept -> page.aside(0, "concept: " + concept.words()));
    if (queries.isEmpty()) {
      page.aside(0, "Cypher: none of its own; theragraph repurpose ranks over the paths");
    }
    for (Asking.Query query : queries) {
      page.aside(0, "Cypher:");
      page.aside(2, query.cypher());
      page.aside(0, "parameters: " + words(query.parameters()));
    }
    answer.write(page.blank());
  }

  private static String words(Map<String, Object> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> "$" + entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
