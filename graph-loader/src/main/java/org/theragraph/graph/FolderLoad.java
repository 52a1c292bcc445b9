package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsContents;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.ConceptType;

/** One folder on its way into the graph: nodes first, then what hangs on them. */
final class FolderLoad {
  private static final String CONCEPT =
      "UNWIND $rows AS row MERGE (n:Concept {id: row.id})"
          + " REMOVE n:Drug:Target:CellType:Disease:Autoantibody"
          + " SET n:%s SET n += row.properties RETURN n.id AS id";
  private static final String NEW_CONCEPT =
      "UNWIND $rows AS row CREATE (n:Concept:%s {id: row.id}) SET n += row.properties"
          + " RETURN count(n) AS n";
  private static final String STATEMENT =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept {id: row.properties.subject})"
          + " MATCH (b:Concept {id: row.properties.object})"
          + " MERGE (n:Statement {id: row.id}) ON CREATE SET n.dirty = true"
          + " SET n += row.properties"
          + " MERGE (n)-[:SUBJECT]->(a) MERGE (n)-[:OBJECT]->(b) RETURN n.id AS id";
  private static final String NEW_STATEMENT =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept {id: row.properties.subject})"
          + " MATCH (b:Concept {id: row.properties.object})"
          + " CREATE (n:Statement {id: row.id, dirty: true}) SET n += row.properties"
          + " CREATE (n)-[:SUBJECT]->(a) CREATE (n)-[:OBJECT]->(b) RETURN count(n) AS n";
  private static final String EVIDENCE =
      "UNWIND $rows AS row"
          + " MATCH (s:Statement {id: row.properties.statement})"
          + " MATCH (d:Document {id: row.properties.document})"
          + " MERGE (n:Evidence {id: row.id}) SET n += row.properties"
          + Cause.MARK.formatted("row.cause")
          + " MERGE (n)-[:SUPPORTS]->(s) MERGE (n)-[:IN]->(d) RETURN n.id AS id";
  private static final String NEW_EVIDENCE =
      "UNWIND $rows AS row"
          + " MATCH (s:Statement {id: row.properties.statement})"
          + " MATCH (d:Document {id: row.properties.document})"
          + " CREATE (n:Evidence {id: row.id}) SET n += row.properties"
          + Cause.MARK.formatted("row.cause")
          + " CREATE (n)-[:SUPPORTS]->(s) CREATE (n)-[:IN]->(d) RETURN count(n) AS n";

  /** What neither the id of evidence nor the text of its document tells. */
  private static final List<String> EVIDENCE_COMPARED =
      List.of(
          "polarity",
          "certainty",
          "stage",
          "probability",
          "extractor",
          "cueStart",
          "cueEnd",
          "passage");

  /** Memory holds the mentions of so many at a time, not of all documents. */
  private static final long MENTIONS = 2_000_000;

  private static final int[] NONE = {};

  private final Graph graph;
  private final Graph besides;
  private final FactsReader facts;
  private final FactsContents contents;
  private final LoadOptions options;
  private final LoadListener listener;
  private final DocumentStage documents;
  private final Set<String> conceptIds = new HashSet<>();
  private final long snapshot;

  /**
   * A load.
   *
   * @param turn under which it writes
   * @param versions of what extracted the folder, see {@link Cause#versions}
   * @param snapshot its number
   */
  FolderLoad(
      LoadTurn turn,
      FactsReader facts,
      FactsContents contents,
      LoadOptions options,
      @Nullable String versions,
      long snapshot,
      LoadListener listener) {
    this.graph = turn.lane(0);
    this.besides = turn.lane(1);
    this.facts = facts;
    this.contents = contents;
    this.options = options;
    this.snapshot = snapshot;
    this.listener = listener;
    this.documents = new DocumentStage(graph, options.source(), versions, snapshot, listener);
  }

  LoadReport run(Curation curation) throws IOException {
    LoadReport.Tally texts = documents();
    LoadReport.Tally concepts = concepts();
    LinkStage.broader(graph).write();
    LinkStage.copies(graph).write();
    LoadReport.Tally statements = statements();
    LoadReport.Tally evidence;
    LoadReport.Tally mentions;
    // Both write edges at documents, of other types, and wait for the server most of the time.
    try (Beside<LoadReport.Tally> others = Beside.start(this::mentions)) {
      evidence = evidence();
      evidence = evidence.withRemoved(removeObsolete());
      listener.stage("mentions", contents.documents());
      mentions = others.end();
      listener.advanced(contents.documents());
    }
    if (options.replaceSource()) {
      GoneDocuments.Removed left =
          GoneDocuments.find(graph, options.source(), documents.ids()).remove();
      texts = texts.withRemoved(left.documents());
      evidence = evidence.withRemoved(evidence.removed() + left.evidence());
    }
    GoneDocuments.Removed deleted = deletions().remove();
    texts = texts.withRemoved(texts.removed() + deleted.documents());
    evidence = evidence.withRemoved(evidence.removed() + deleted.evidence());
    listener.stage("indexes", 0);
    GraphSchema.create(graph);
    listener.advanced(0);
    new NearCopyStage(graph, snapshot).write(documents.fresh(), documents.changed());
    new CopyClusters(graph).write();
    ReplacedConcepts replaced = new ReplacedConcepts(graph);
    replaced.move();
    curation.write(graph, listener);
    BeliefStage sums = new BeliefStage(graph, snapshot);
    sums.write(listener);
    sums.dropBegun();
    replaced.clean();
    return new LoadReport(
        texts, concepts, statements.withRemoved(sums.removed()), evidence, mentions);
  }

  private LoadReport.Tally documents() throws IOException {
    listener.stage("documents", contents.documents());
    facts.documents((document, place) -> documents.add(document));
    return documents.end();
  }

  private GoneDocuments deletions() throws IOException {
    List<String> ids = new ArrayList<>();
    facts.deletions((deletion, place) -> ids.add(deletion.document()));
    return GoneDocuments.deleted(graph, options.source(), ids);
  }

  private LoadReport.Tally concepts() throws IOException {
    listener.stage("concepts", contents.concepts());
    Map<ConceptType, NodeStage> stages = new EnumMap<>(ConceptType.class);
    for (ConceptType type : ConceptType.values()) {
      String cypher = CONCEPT.formatted(type.label());
      stages.put(
          type,
          new NodeStage(graph, GraphSchema.CONCEPT, cypher, ConceptMerge::of, listener)
              .creating(NEW_CONCEPT.formatted(type.label())));
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
    NodeStage stage =
        stage(GraphSchema.STATEMENT, STATEMENT).creating(NEW_STATEMENT).comparing(List.of());
    facts.statements((statement, place) -> stage.add(Row.of(statement), 0));
    return stage.end();
  }

  private LoadReport.Tally evidence() throws IOException {
    listener.stage("evidence", contents.evidence().size());
    NodeStage any = stage(GraphSchema.EVIDENCE, EVIDENCE).with(this::withCause);
    NodeStage sameText =
        stage(GraphSchema.EVIDENCE, EVIDENCE)
            .with(this::withCause)
            .creating(NEW_EVIDENCE)
            .comparing(EVIDENCE_COMPARED);
    facts.evidence(
        (item, place) ->
            (documents.hasOtherText(item.document()) ? any : sameText)
                .add(Row.of(item), item.text().length()));
    return any.end().plus(sameText.end());
  }

  private Map<String, Object> withCause(Row evidence) {
    Map<String, Object> row = new HashMap<>(evidence.parameter());
    row.put("cause", documents.cause(evidence.text("document")));
    return row;
  }

  private NodeStage stage(String label, String cypher) {
    return new NodeStage(graph, label, cypher, (row, existing) -> row, listener);
  }

  private long removeObsolete() {
    ObsoleteEvidence step = new ObsoleteEvidence(graph, contents.evidence());
    AtomicLong removed = new AtomicLong();
    Batch.each(
        documents.ids().stream().filter(id -> !documents.isNew(id)).toList(),
        some -> {
          List<ObsoleteEvidence.Item> items = step.find(some);
          step.remove(items, documents::cause);
          removed.addAndGet(items.size());
        });
    return removed.get();
  }

  private LoadReport.Tally mentions() throws IOException {
    int passes = (int) (1 + contents.mentions() / MENTIONS);
    LoadReport.Tally tally = LoadReport.Tally.NONE;
    for (int pass = 0; pass < passes; pass++) {
      int here = pass;
      Predicate<String> mine = id -> Math.floorMod(id.hashCode(), passes) == here;
      MentionStage stage = new MentionStage(besides, placesOfMentions(mine), conceptIds::contains);
      Batch.each(
          documents.ids().stream().filter(mine).toList(),
          some -> {
            stage.create(some.stream().filter(documents::isNew).toList());
            stage.write(some.stream().filter(id -> !documents.isNew(id)).toList());
          });
      tally = tally.plus(stage.tally());
    }
    return tally;
  }

  private Map<String, Map<String, int[]>> placesOfMentions(Predicate<String> mine)
      throws IOException {
    Map<String, Map<String, int[]>> places = new HashMap<>();
    Map<String, String> known = new HashMap<>(); // one string for each concept, however often named
    facts.mentions(
        (mention, place) -> {
          String concept = mine.test(mention.document()) ? MentionedConcept.of(mention) : null;
          if (concept != null) {
            places
                .computeIfAbsent(mention.document(), id -> new HashMap<>())
                .compute(
                    known.computeIfAbsent(concept, id -> id),
                    (id, some) ->
                        Places.with(
                            some == null ? NONE : some,
                            mention.span().start(),
                            mention.span().end()));
          }
        });
    return places;
  }
}
