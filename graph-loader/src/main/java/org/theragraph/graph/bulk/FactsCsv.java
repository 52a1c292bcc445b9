package org.theragraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsSink;
import org.theragraph.corpora.facts.IdTable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Statement;
import org.theragraph.graph.Cause;
import org.theragraph.graph.GraphSchema;
import org.theragraph.graph.ImportedGraph;
import org.theragraph.graph.MentionedConcept;
import org.theragraph.graph.Row;
import org.theragraph.graph.Summary;

/**
 * Turns the records of a folder into nodes and edges for the import tool. Nodes are numbered:
 * documents, then concepts, statements and evidence, in the order in which {@link FactsSink} gets
 * them.
 */
final class FactsCsv implements FactsSink, Closeable {
  private final CsvFolder csv;
  private final String source;
  private final @Nullable String versions;
  private final DocumentNumbers documents = new DocumentNumbers();
  private final Map<String, Integer> concepts = new HashMap<>();
  private final Map<Integer, List<Curie>> parents = new HashMap<>();
  private final IdTable statements = new IdTable();
  private final Set<String> statementProperties = new LinkedHashSet<>();
  private final Votes votes = new Votes();
  private final MentionTable mentions = new MentionTable();
  private List<String> clusters = List.of();
  private int evidenceCount;
  private int summed;

  /**
   * A sink.
   *
   * @param source of the documents
   * @param versions of what extracted them, see {@link Cause#versions}
   */
  FactsCsv(CsvFolder csv, String source, @Nullable String versions) {
    this.csv = csv;
    this.source = source;
    this.versions = versions;
  }

  @Override
  public void document(Document document) throws IOException {
    Row row = Row.of(document, source, versions);
    int number = documents.add(document, row.properties().get("sha256"));
    row.properties().put("cluster", document.id()); // of those with others beside it: later
    row.properties().put("since", ImportedGraph.SNAPSHOT);
    csv.node(GraphSchema.DOCUMENT, row).add(number, row);
  }

  @Override
  public void concept(Concept concept) throws IOException {
    Row row = Row.of(concept);
    int number = documents.size() + concepts.size();
    concepts.put(row.id(), number);
    if (!concept.parents().isEmpty()) {
      parents.put(number, concept.parents());
    }
    String labels = GraphSchema.CONCEPT + CsvFile.DELIMITER + concept.type().label();
    csv.node(GraphSchema.CONCEPT, row).add(number, labels, row);
  }

  @Override
  public void statement(Statement statement) {
    statements.put(statement.id(), statements.size());
    statementProperties.addAll(statement.qualifiers().values().keySet());
  }

  @Override
  public void mention(Mention mention) {
    Integer concept = concepts.get(MentionedConcept.of(mention));
    if (concept != null) {
      mentions.add(
          documents.number(mention.document()),
          concept,
          mention.span().start(),
          mention.span().end());
    }
  }

  @Override
  public void evidence(Evidence evidence) throws IOException {
    Row row = Row.of(evidence);
    int statement = statements.get(evidence.statement());
    int document = documents.number(evidence.document());
    votes.add(statement, document, evidence);
    long number = (long) statementBase() + statements.size() + evidenceCount++;
    csv.node(GraphSchema.EVIDENCE, row).add(number, row);
    csv.edge(GraphSchema.SUPPORTS).add(number, statementBase() + statement, Map.of());
    csv.edge(GraphSchema.IN).add(number, document, Map.of());
  }

  private int statementBase() {
    return documents.size() + concepts.size();
  }

  @Override
  public void supported(Statement statement) throws IOException {
    if (summed++ == 0) {
      clusters = documents.clusters();
      votes.group(statements.size());
    }
    int place = statements.get(statement.id());
    Summary summary = Summary.of(votes.of(place, clusters), null);
    Row row = Row.of(statement);
    row.properties().putAll(summary.ofStatement());
    row.properties().put("since", ImportedGraph.SNAPSHOT);
    row.properties().put("sinceCauses", List.of(Cause.NEW_DOCUMENT));
    statementProperties.forEach(name -> row.properties().putIfAbsent(name, null));
    long number = (long) statementBase() + place;
    int subject = concept(statement.subject());
    int object = concept(statement.object());
    csv.node(GraphSchema.STATEMENT, row).add(number, row);
    csv.edge(GraphSchema.SUBJECT).add(number, subject, Map.of());
    csv.edge(GraphSchema.OBJECT).add(number, object, Map.of());
    Map<String, @Nullable Object> edge = edge(statement, row, summary);
    csv.edge(statement.predicate().name(), edge.keySet()).add(subject, object, edge);
  }

  private static Map<String, @Nullable Object> edge(Statement statement, Row row, Summary summary) {
    Map<String, @Nullable Object> edge = new HashMap<>(summary.ofEdge());
    edge.put("statement", statement.id());
    for (String qualifier : Summary.EDGE_QUALIFIERS) {
      edge.put(qualifier, row.properties().get(qualifier));
    }
    return edge;
  }

  private int concept(Curie id) {
    Integer number = concepts.get(id.toString());
    if (number == null) {
      throw new IllegalStateException("no concept " + id); // the check has passed it
    }
    return number;
  }

  /**
   * Writes what is known only at the end.
   *
   * @return how many pairs of a document and a concept that it mentions there are
   */
  long finish() throws IOException {
    broader();
    documents.copies(
        (copy, original) -> csv.edge(GraphSchema.COPY_OF).add(copy, original, Map.of()));
    return mentions.each(
        (document, concept, places) ->
            csv.edge(GraphSchema.MENTIONS, Set.of("count", "places"))
                .add(document, concept, Map.of("count", places.size() / 2, "places", places)));
  }

  private void broader() throws IOException {
    for (Map.Entry<Integer, List<Curie>> each : parents.entrySet()) {
      Set<Integer> broader = new LinkedHashSet<>();
      for (Curie parent : each.getValue()) {
        Integer number = concepts.get(parent.toString());
        if (number != null && !number.equals(each.getKey())) {
          broader.add(number);
        }
      }
      for (int number : broader) {
        csv.edge(GraphSchema.IS_A).add(each.getKey(), number, Map.of());
      }
    }
  }

  DocumentNumbers documents() {
    return documents;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
