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
          + " WITH end, s.predicate AS kind, collect(s)[..$limit] AS most"
          + " UNWIND most AS s"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + Fact.COLUMNS
          + " ORDER BY predicate, belief DESC, documents DESC, id";

  private final Graph graph;

  public Profiles(Graph graph) {
    this.graph = graph;
  }

  /** The page on this concept with at most {@code limit} statements of each kind. */
  public Answer of(ConceptRef concept, int limit) {
    List<Fact> facts =
        graph.read(FACTS, Map.<String, Object>of("id", concept.id(), "limit", limit), Fact::of);
    return graph
        .read(HEAD, Map.of("id", concept.id()), row -> page(concept, row, facts, limit))
        .get(0);
  }

  private static ConceptPage page(ConceptRef concept, Record row, List<Fact> facts, int limit) {
    return new ConceptPage(
        concept,
        texts(row, "synonyms"),
        texts(row, "xrefs"),
        refs(row, "broader", concept.type()),
        refs(row, "narrower", concept.type()),
        count(row, "facts"),
        count(row, "documents"),
        facts,
        limit);
  }

  /** Broader and narrower concepts are of the same type. */
  private static List<ConceptRef> refs(Record row, String column, String type) {
    return list(row, column, c -> new ConceptRef(text(c, "id"), type, text(c, "name")));
  }
}
