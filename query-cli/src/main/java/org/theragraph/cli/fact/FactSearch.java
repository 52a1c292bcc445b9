package org.theragraph.cli.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/** Asks the graph for statements. */
public final class FactSearch {
  private final Graph graph;

  public FactSearch(Graph graph) {
    this.graph = graph;
  }

  /** The most believed first, then those of most documents. */
  public List<Fact> find(FactFilter filter) {
    Map<String, Object> parameters = new HashMap<>();
    String where = where(filter, parameters);
    parameters.put("limit", filter.limit());
    return graph.read(
        match(filter)
            + where
            + " WITH s, subject, object"
            + " ORDER BY s.belief DESC, s.documentCount DESC, s.id LIMIT $limit"
            + Fact.COLUMNS
            + " ORDER BY belief DESC, documents DESC, id",
        parameters,
        Fact::of);
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
    if (!properties.isEmpty()) {
      properties.add(GraphSchema.HAS_VOTE);
      conditions.add(
          "EXISTS { (s)<-[:SUPPORTS]-(e:Evidence) WHERE "
              + String.join(" AND ", properties)
              + " }");
    }
  }
}
