package org.theragraph.cli.watch;

import static org.theragraph.cli.session.Rows.fraction;
import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/**
 * One sentence with a vote, as it says something of a concept.
 *
 * @param evidence its id
 * @param document that it stands in
 * @param statement that it bears on
 * @param subject id of the statement's subject
 * @param subjectName in words
 * @param object id of the statement's object
 * @param objectName in words
 * @param belief of the statement
 * @param denies whether it says that it is not so
 * @param stage of the use that it tells; null for none
 * @param sentence itself; null where an older program kept it
 */
record Telling(
    String evidence,
    String document,
    String statement,
    String subject,
    String subjectName,
    String predicate,
    String object,
    String objectName,
    double belief,
    boolean denies,
    @Nullable String stage,
    @Nullable String sentence) {
  private static final String ALL =
      "MATCH (c:Concept) WHERE c.id IN $ids MATCH (c)<-[:SUBJECT|OBJECT]-(s:Statement)"
          + " WHERE coalesce(s.hidden, false) = false WITH DISTINCT s"
          + " MATCH (s)-[:SUBJECT]->(a:Concept), (s)-[:OBJECT]->(b:Concept)"
          + " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE "
          + GraphSchema.HAS_VOTE
          + " RETURN e.id AS evidence, d.id AS document, s.id AS statement, a.id AS subject,"
          + " a.name AS subjectName, s.predicate AS predicate, b.id AS object,"
          + " b.name AS objectName, s.belief AS belief,"
          + " coalesce(e.rightPolarity, e.polarity) AS polarity,"
          + " coalesce(e.rightStage, e.stage) AS stage, e.text AS text ORDER BY e.probability DESC, e.id";

  /** All that is said of concepts, the most probable first. */
  static List<Telling> of(Graph graph, Set<String> concepts) {
    return graph.read(
        ALL,
        Map.of("ids", List.copyOf(concepts)),
        row ->
            new Telling(
                text(row, "evidence"),
                text(row, "document"),
                text(row, "statement"),
                text(row, "subject"),
                text(row, "subjectName"),
                text(row, "predicate"),
                text(row, "object"),
                text(row, "objectName"),
                fraction(row, "belief"),
                text(row, "polarity").equals(Polarity.NEGATED.name()),
                optionalText(row, "stage"),
                optionalText(row, "text")));
  }

  /** The same where a document says the same, though it stands elsewhere in it now. */
  List<String> words() {
    return sentence == null
        ? List.of(evidence)
        : List.of(document, String.valueOf(denies), sentence.strip());
  }

  boolean isOf(Set<String> concepts) {
    return concepts.contains(subject) || concepts.contains(object);
  }

  /** {@code daratumumab TREATS systemic lupus erythematosus}. */
  String claim() {
    return "%s %s %s".formatted(subjectName, predicate, objectName);
  }
}
