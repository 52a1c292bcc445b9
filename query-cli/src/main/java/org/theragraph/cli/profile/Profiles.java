package org.theragraph.cli.profile;

import static org.theragraph.cli.session.Rows.count;
import static org.theragraph.cli.session.Rows.list;
import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.render.Answer;
import org.theragraph.graph.Graph;

/** Asks the graph for all that stands around one concept. */
public final class Profiles {
  /** What the JSON of a page is. */
  public static final Class<?> SHAPE = ConceptPage.SHAPE;

  private static final String HEAD =
      "MATCH (c:Concept {id: $id})"
          + " RETURN c.synonyms AS synonyms, c.xrefs AS xrefs,"
          + " COLLECT { MATCH (c)-[:IS_A]->(b:Concept) RETURN b ORDER BY b.name } AS broader,"
          + " COLLECT { MATCH (c)<-[:IS_A]-(n:Concept) RETURN n ORDER BY n.name } AS narrower,"
          + " COUNT { (c)<-[:SUBJECT|OBJECT]-(s:Statement WHERE s.hidden IS NULL) } AS facts,"
          + " COUNT { MATCH (c)<-[:SUBJECT|OBJECT]-(s:Statement WHERE s.hidden IS NULL)"
          + "<-[:SUPPORTS]-(:Evidence)"
          + "-[:IN]->(d:Document) RETURN DISTINCT d } AS documents";

  private static final String FACTS =
      "MATCH (c:Concept {id: $id})<-[end:SUBJECT|OBJECT]-(s:Statement)"
          + " WHERE s.hidden IS NULL"
          + " WITH s, type(end) AS end ORDER BY s.belief DESC, s.documentCount DESC, s.id"
          + " WITH end, s.predicate AS kind, collect(s) AS told"
          + " WITH told[$offset..$end] AS most, size(told) > $end AS more"
          + " UNWIND most AS s"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + Fact.COLUMNS
          + ", more"
          + " ORDER BY predicate, belief DESC, documents DESC, id";

  private final Graph graph;

  public Profiles(Graph graph) {
    this.graph = graph;
  }

  /** The page on this concept with at most {@code limit} statements of each kind. */
  public Answer of(ConceptRef concept, int limit) {
    return of(concept, 0, limit);
  }

  private record Told(Fact fact, boolean more) {}

  /** The same, without so many of the first of each kind. */
  public Answer of(ConceptRef concept, int offset, int limit) {
    List<Told> told =
        graph.read(
            FACTS,
            Map.<String, Object>of("id", concept.id(), "offset", offset, "end", offset + limit),
            row -> new Told(Fact.of(row), row.get("more").asBoolean()));
    return graph
        .read(HEAD, Map.of("id", concept.id()), row -> page(concept, row, told, limit))
        .get(0);
  }

  private static ConceptPage page(ConceptRef concept, Record row, List<Told> told, int limit) {
    return new ConceptPage(
        concept,
        texts(row, "synonyms"),
        texts(row, "xrefs"),
        refs(row, "broader", concept.type()),
        refs(row, "narrower", concept.type()),
        count(row, "facts"),
        count(row, "documents"),
        told.stream().map(Told::fact).toList(),
        limit,
        told.stream().anyMatch(Told::more));
  }

  /** Broader and narrower concepts are of the same type. */
  private static List<ConceptRef> refs(Record row, String column, String type) {
    return list(row, column, c -> new ConceptRef(text(c, "id"), type, text(c, "name")));
  }
}
