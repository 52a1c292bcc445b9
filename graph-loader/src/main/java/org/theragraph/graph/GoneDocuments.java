package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.Record;

/**
 * Documents that a source had at an earlier load and does not have any more, or that their
 * publisher deleted.
 */
final class GoneDocuments {
  private static final String FIND =
      "MATCH (d:Document) WHERE $source IN d.sources"
          + " RETURN d.id AS id, size(d.sources) AS sources";
  private static final String THERE =
      "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN DISTINCT d.id AS id";
  private static final String FORGET =
      "UNWIND $ids AS id MATCH (d:Document {id: id})"
          + " SET d.sources = [x IN d.sources WHERE x <> $source]";
  private static final String DELETE_EVIDENCE =
      "UNWIND $ids AS id MATCH (:Document {id: id})<-[:IN]-(e:Evidence)-[:SUPPORTS|READ_AS]->(s:Statement)"
          + Cause.MARK.formatted("$cause")
          + " WITH DISTINCT e DETACH DELETE e RETURN count(*) AS n";
  private static final String DELETE =
      "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d";

  private final Graph graph;
  private final String source;
  private final List<String> deleted = new ArrayList<>();
  private final List<String> forgotten = new ArrayList<>();

  /** How much went. */
  record Removed(long documents, long evidence) {}

  private GoneDocuments(Graph graph, String source) {
    this.graph = graph;
    this.source = source;
  }

  /**
   * Looks for them.
   *
   * @param kept ids of those that the source has
   */
  static GoneDocuments find(Graph graph, String source, List<String> kept) {
    GoneDocuments gone = new GoneDocuments(graph, source);
    Set<String> there = new HashSet<>(kept);
    for (Record row : graph.read(FIND, Map.of("source", source), row -> row)) {
      String id = row.get("id").asString();
      if (!there.contains(id)) {
        (row.get("sources").asInt() == 1 ? gone.deleted : gone.forgotten).add(id);
      }
    }
    return gone;
  }

  /** Those of the graph that their publisher deleted, whatever sources have them. */
  static GoneDocuments deleted(Graph graph, String source, List<String> ids) {
    GoneDocuments gone = new GoneDocuments(graph, source);
    Batch.each(
        ids,
        some ->
            gone.deleted.addAll(
                graph.read(THERE, Map.of("ids", some), row -> row.get("id").asString())));
    return gone;
  }

  /** Ids of those that are to be removed. */
  List<String> ids() {
    return deleted;
  }

  /**
   * Removes them with their evidence; one that another source has as well only leaves this one.
   *
   * @return how many were removed, with how many pieces of evidence
   */
  Removed remove() {
    Batch.each(forgotten, ids -> graph.write(FORGET, Map.of("ids", ids, "source", source)));
    AtomicLong evidence = new AtomicLong();
    Batch.each(
        deleted,
        ids -> {
          evidence.addAndGet(
              graph
                  .write(DELETE_EVIDENCE, Map.of("ids", ids, "cause", Cause.DOCUMENT_GONE))
                  .get(0)
                  .get("n")
                  .asLong());
          graph.write(DELETE, Map.of("ids", ids));
        });
    return new Removed(deleted.size(), evidence.get());
  }
}
