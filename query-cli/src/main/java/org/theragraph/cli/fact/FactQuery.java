package org.theragraph.cli.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.graph.GraphSchema;

/**
 * A filter in Cypher, over {@code s}, {@code subject} and {@code object}.
 *
 * @param filter in words
 * @param where with its WHERE, which always has a condition
 */
public record FactQuery(
    FactFilter filter, String match, String where, Map<String, Object> parameters) {

  /** Puts a filter into Cypher. */
  public static FactQuery of(FactFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(filter, parameters);
    return new FactQuery(filter, match(filter), where, parameters);
  }

  /** Starts at the end that is known, for the index's sake. */
  private static String match(FactFilter filter) {
    if (filter.subjects() != null) {
      return "MATCH (subject:Concept)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(object:Concept)";
    }
    return "MATCH (object:Concept)<-[:OBJECT]-(s:Statement)-[:SUBJECT]->(subject:Concept)";
  }

  private static String where(FactFilter filter, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    conditions.add(filter.rejected() ? "s.hidden" : "s.hidden IS NULL");
    conditions.add("s.belief >= $minBelief");
    parameters.put("minBelief", filter.minBelief());
    if (filter.statements() != null) {
      conditions.add("s.id IN $statements");
      parameters.put("statements", List.copyOf(filter.statements()));
    }
    if (filter.subjects() != null) {
      conditions.add("subject.id IN $subjects");
      parameters.put("subjects", List.copyOf(filter.subjects()));
    }
    if (filter.objects() != null) {
      conditions.add("object.id IN $objects");
      parameters.put("objects", List.copyOf(filter.objects()));
    }
    if (filter.predicate() != null) {
      conditions.add("s.predicate = $predicate");
      parameters.put("predicate", filter.predicate().name());
    }
    evidenceCondition(filter, parameters, conditions);
    return " WHERE " + String.join(" AND ", conditions);
  }

  private static void evidenceCondition(
      FactFilter filter, Map<String, Object> parameters, List<String> conditions) {
    List<String> properties = new ArrayList<>();
    if (filter.stage() != null) {
      properties.add("coalesce(e.rightStage, e.stage) = $stage");
      parameters.put("stage", filter.stage().name());
    }
    if (filter.polarity() != null) {
      properties.add("coalesce(e.rightPolarity, e.polarity) = $polarity");
      parameters.put("polarity", filter.polarity().name());
    }
    if (filter.only() != null) {
      properties.add(
          "EXISTS { (e)-[:IN]->(d:Document) WHERE %s }".formatted(filter.only().condition("d")));
    }
    if (!properties.isEmpty()) {
      properties.add(GraphSchema.HAS_VOTE);
      conditions.add(
          "EXISTS { MATCH (s)<-[:SUPPORTS]-(e:Evidence) WHERE "
              + String.join(" AND ", properties)
              + " }");
    }
  }
}
