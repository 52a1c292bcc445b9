package org.theragraph.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.cli.fact.FactQuery;
import org.theragraph.corpora.facts.FactsWriter.Sink;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Statement;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/** Reads what is to be exported, a piece at a time; memory does not grow with the graph. */
final class ExportSource {
  private static final int DOCUMENTS = 200;

  private static final String CONCEPTS =
      " UNWIND [subject, object] AS c WITH DISTINCT c MATCH (c)-[:IS_A*0..12]->(every:Concept)"
          + " WITH DISTINCT every ORDER BY every.id RETURN every";
  private static final String STATEMENTS = " WITH DISTINCT s ORDER BY s.id RETURN s";
  private static final String DOCUMENT_IDS =
      "MATCH (d:Document) WHERE EXISTS { (d)<-[:IN]-(:Evidence) } RETURN d.id AS id ORDER BY id";
  private static final String THEIR_IDS =
      " MATCH (s)<-[:SUPPORTS]-(:Evidence)-[:IN]->(d:Document) RETURN DISTINCT d.id AS id"
          + " ORDER BY id";
  private static final String EVIDENCE =
      "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:IN]-(e:Evidence)-[:SUPPORTS]->(s:Statement)"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)";
  private static final String COLUMNS =
      " RETURN d, e, s, subject, object ORDER BY d.id, e.sentenceStart, e.subjectStart, s.id, e.id";

  private final Graph graph;
  private final FactQuery query;
  private final String vote;

  ExportSource(Graph graph, FactQuery query) {
    this.graph = graph;
    this.query = query;
    // What was rejected has no vote; who asks for it wants to see it all the same.
    this.vote = query.filter().rejected() ? "" : " AND " + GraphSchema.HAS_VOTE;
  }

  /** Ends of statements and what is broader, by id. */
  void concepts(Sink<Concept> sink) throws IOException {
    stream(
        query.match() + query.where() + CONCEPTS,
        query.parameters(),
        row -> take(sink, Nodes.concept(row.get("every"))));
  }

  /** Statements by id. */
  void statements(Sink<Statement> sink) throws IOException {
    stream(
        query.match() + query.where() + STATEMENTS,
        query.parameters(),
        row -> take(sink, Nodes.statement(row.get("s"))));
  }

  /** Documents with evidence of these statements, by id. */
  void documents(Sink<ExportedDocument> sink) throws IOException {
    List<String> ids = new ArrayList<>();
    boolean few = query.filter().statements() != null; // else to sort them takes memory
    stream(
        few ? query.match() + query.where() + THEIR_IDS : DOCUMENT_IDS,
        few ? query.parameters() : Map.of(),
        row -> {
          ids.add(row.get("id").asString());
          if (ids.size() == DOCUMENTS) {
            fetch(ids, sink);
            ids.clear();
          }
        });
    if (!ids.isEmpty()) {
      try {
        fetch(ids, sink);
      } catch (UncheckedIOException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  private void fetch(List<String> ids, Sink<ExportedDocument> sink) {
    Map<String, Object> parameters = new HashMap<>(query.parameters());
    parameters.put("ids", List.copyOf(ids));
    Map<String, ExportedDocument> documents = new LinkedHashMap<>();
    for (Record row :
        graph.read(EVIDENCE + query.where() + vote + COLUMNS, parameters, row -> row)) {
      Value node = row.get("d");
      documents
          .computeIfAbsent(
              node.get("id").asString(),
              id -> new ExportedDocument(Nodes.document(node), new ArrayList<>()))
          .claims()
          .add(claim(row));
    }
    documents.values().forEach(document -> take(sink, document));
  }

  private static ClaimInText claim(Record row) {
    Statement statement = Nodes.statement(row.get("s"));
    return new ClaimInText(
        Nodes.evidence(row.get("e"), statement.id()),
        statement,
        Nodes.concept(row.get("subject")),
        Nodes.concept(row.get("object")),
        row.get("e").get("verdict").asString(null));
  }

  private void stream(String cypher, Map<String, Object> parameters, Consumer<Record> consumer)
      throws IOException {
    try {
      graph.stream(cypher, parameters, consumer);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static <T> void take(Sink<T> sink, T thing) {
    try {
      sink.take(thing);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
