package org.theragraph.cli.review.gold;

import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Record;
import org.theragraph.graph.Graph;

/**
 * Asks the graph for the sentences on which curators decided, by document.
 *
 * <p>A sentence that curators put to another claim is right there and wrong where it was read. A
 * statement that was rejected makes its sentences wrong on which nobody decided; one that was
 * accepted says nothing of each of its sentences, unless it has only one. Left out is a claim about
 * a concept that curators put in place of the one read, where the sentence does not have its name.
 */
final class JudgedDocuments {
  private static final String JUDGED =
      "MATCH (e:Evidence)-[link:SUPPORTS|READ_AS]->(s:Statement)"
          + " WITH e, s, CASE WHEN type(link) = 'READ_AS' THEN 'REJECTED'"
          + " WHEN e.verdict IS NOT NULL THEN e.verdict"
          + " WHEN s.verdict = 'REJECTED' THEN 'REJECTED'"
          + " WHEN s.verdict = 'ACCEPTED' AND COUNT { (s)<-[:SUPPORTS]-() } = 1 THEN 'ACCEPTED'"
          + " END AS verdict WHERE verdict IN ['ACCEPTED', 'REJECTED']"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + " MATCH (e)-[:IN]->(d:Document) MATCH (read:Statement {id: e.statement})"
          + " RETURN d.id AS document, d.kind AS kind, d.title AS title, d.text AS text,"
          + " e, s.predicate AS predicate, subject, object, verdict = 'ACCEPTED' AS right,"
          + " read.subject AS readSubject, read.object AS readObject"
          + " ORDER BY document, e.sentenceStart, e.id, right DESC";

  private final Graph graph;

  JudgedDocuments(Graph graph) {
    this.graph = graph;
  }

  /** Takes one document after the other. */
  @FunctionalInterface
  interface Sink {
    void take(JudgedDocument document) throws IOException;
  }

  void forEach(Sink sink) throws IOException {
    List<Record> rows = new ArrayList<>();
    try {
      graph.stream(
          JUDGED,
          Map.of(),
          row -> {
            if (!rows.isEmpty() && !text(rows.get(0), "document").equals(text(row, "document"))) {
              take(rows, sink);
              rows.clear();
            }
            rows.add(row);
          });
      if (!rows.isEmpty()) {
        take(rows, sink);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<JudgedSentence> sentences(List<Record> rows) {
    return rows.stream().map(JudgedSentence::of).filter(Objects::nonNull).toList();
  }

  private static void take(List<Record> rows, Sink sink) {
    Record first = rows.get(0);
    try {
      sink.take(
          new JudgedDocument(
              text(first, "document"),
              text(first, "kind"),
              optionalText(first, "title"),
              text(first, "text"),
              sentences(rows)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
