package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Mention;

/** One folder on its way into the graph: nodes first, then what hangs on them. */
final class FolderLoad {
  private static final String DOCUMENT =
      "UNWIND $rows AS row MERGE (n:Document {id: row.id})"
          + " ON CREATE SET n.cluster = row.id SET n += row.properties RETURN n.id AS id";
  private static final String CONCEPT =
      "UNWIND $rows AS row MERGE (n:Concept {id: row.id})"
          + " REMOVE n:Drug:Target:CellType:Disease:Autoantibody"
          + " SET n:%s SET n += row.properties RETURN n.id AS id";
  private static final String STATEMENT =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept {id: row.properties.subject})"
          + " MATCH (b:Concept {id: row.properties.object})"
          + " MERGE (n:Statement {id: row.id}) ON CREATE SET n.dirty = true"
          + " SET n += row.properties"
          + " MERGE (n)-[:SUBJECT]->(a) MERGE (n)-[:OBJECT]->(b) RETURN n.id AS id";
  private static final String EVIDENCE =
      "UNWIND $rows AS row"
          + " MATCH (s:Statement {id: row.properties.statement})"
          + " MATCH (d:Document {id: row.properties.document})"
          + " MERGE (n:Evidence {id: row.id}) SET n += row.properties SET s.dirty = true"
          + " MERGE (n)-[:SUPPORTS]->(s) MERGE (n)-[:IN]->(d) RETURN n.id AS id";

  private final Graph graph;
  private final FactsReader facts;
  private final FolderCheck.Contents contents;
  private final List<Decision> decisions;
  private final LoadListener listener;
  private final List<String> documentIds = new ArrayList<>();
  private final Set<String> conceptIds = new HashSet<>();

  FolderLoad(
      Graph graph,
      Path folder,
      FolderCheck.Contents contents,
      List<Decision> decisions,
      LoadListener listener) {
    this.graph = graph;
    this.facts = new FactsReader(folder);
    this.contents = contents;
    this.decisions = decisions;
    this.listener = listener;
  }

  LoadReport run() throws IOException {
    LoadReport.Tally documents = documents();
    LoadReport.Tally concepts = concepts();
    LinkStage.broader(graph).write();
    LinkStage.copies(graph).write();
    LoadReport.Tally statements = statements();
    LoadReport.Tally evidence = evidence();
    evidence = evidence.withRemoved(removeObsolete());
    LoadReport.Tally mentions = mentions();
    new CopyClusters(graph).write();
    new DecisionStage(graph).write(decisions, listener);
    BeliefStage sums = new BeliefStage(graph);
    sums.write(listener);
    return new LoadReport(
        documents, concepts, statements.withRemoved(sums.removed()), evidence, mentions);
  }

  private LoadReport.Tally documents() throws IOException {
    listener.stage("documents", contents.documents());
    NodeStage stage = stage(GraphSchema.DOCUMENT, DOCUMENT);
    facts.documents(
        (document, place) -> {
          documentIds.add(document.id());
          stage.add(Row.of(document), document.text().length());
        });
    return stage.end();
  }

  private LoadReport.Tally concepts() throws IOException {
    listener.stage("concepts", contents.concepts());
    Map<ConceptType, NodeStage> stages = new EnumMap<>(ConceptType.class);
    for (ConceptType type : ConceptType.values()) {
      String cypher = CONCEPT.formatted(type.label());
      stages.put(
          type, new NodeStage(graph, GraphSchema.CONCEPT, cypher, ConceptMerge::of, listener));
    }
    facts.concepts(
        (concept, place) -> {
          conceptIds.add(concept.id().toString());
          NodeStage stage = stages.get(concept.type());
          if (stage != null) {
            stage.add(Row.of(concept), 0);
          }
        });
    LoadReport.Tally tally = LoadReport.Tally.NONE;
    for (NodeStage stage : stages.values()) {
      tally = tally.plus(stage.end());
    }
    return tally;
  }

  private LoadReport.Tally statements() throws IOException {
    listener.stage("statements", contents.statements());
    NodeStage stage = stage(GraphSchema.STATEMENT, STATEMENT);
    facts.statements((statement, place) -> stage.add(Row.of(statement), 0));
    return stage.end();
  }

  private LoadReport.Tally evidence() throws IOException {
    listener.stage("evidence", contents.evidence().size());
    NodeStage stage = stage(GraphSchema.EVIDENCE, EVIDENCE);
    facts.evidence((item, place) -> stage.add(Row.of(item), item.text().length()));
    return stage.end();
  }

  private NodeStage stage(String label, String cypher) {
    return new NodeStage(graph, label, cypher, (row, existing) -> row, listener);
  }

  private long removeObsolete() throws IOException {
    ObsoleteEvidence step = new ObsoleteEvidence(graph, contents.evidence());
    eachBatchOfDocuments(step::remove);
    return step.removed();
  }

  private LoadReport.Tally mentions() throws IOException {
    listener.stage("mentions", contents.documents());
    MentionStage stage = new MentionStage(graph, countMentions());
    eachBatchOfDocuments(
        some -> {
          stage.write(some);
          listener.advanced(some.size());
        });
    return stage.tally();
  }

  private void eachBatchOfDocuments(Batch.Sink<String> sink) throws IOException {
    Batch<String> batch = new Batch<>(sink);
    for (String id : documentIds) {
      batch.add(id);
    }
    batch.flush();
  }

  private Map<String, Map<String, Long>> countMentions() throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    Map<String, String> known = new HashMap<>(); // one string for each concept, however often named
    facts.mentions(
        (mention, place) -> {
          String concept = concept(mention);
          if (concept != null) {
            counts
                .computeIfAbsent(mention.document(), id -> new HashMap<>())
                .merge(known.computeIfAbsent(concept, id -> id), 1L, Long::sum);
          }
        });
    return counts;
  }

  /** What a mention names; for a name without vocabulary only if some statement is about it. */
  private @Nullable String concept(Mention mention) {
    Curie grounded = mention.concept();
    if (grounded != null) {
      return grounded.toString();
    }
    try {
      String local = Curie.ofText(mention.type(), mention.text()).toString();
      return conceptIds.contains(local) ? local : null;
    } catch (IllegalArgumentException e) {
      return null; // a name without letter or digit has no key
    }
  }
}
