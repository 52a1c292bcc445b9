package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.corpora.facts.FactsContents;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Predicate;

/**
 * Writes folders of facts into a graph.
 *
 * <p>The same folder twice changes nothing. A second folder adds to the first: beliefs and counts
 * are summed up from all evidence in the graph. Of its own documents a folder has the last word:
 * evidence that an earlier extraction found in them and this one does not is removed. Decisions of
 * curators are replayed; one whose evidence is gone waits for it. A load that is cut off is made
 * good by loading again. Loads of one graph follow one another, see {@link LoadLock}; those that
 * agree on their documents give the same graph in any order.
 */
public final class GraphWriter {
  private static final int EDGES = 10_000;

  private final Graph graph;
  private final Curation curation;

  /** A writer of folders on which nobody has decided. */
  public GraphWriter(Graph graph) {
    this(graph, Curation.NONE);
  }

  /**
   * A writer of folders.
   *
   * @param curation replayed with each load
   */
  public GraphWriter(Graph graph, Curation curation) {
    this.graph = graph;
    this.curation = curation;
  }

  /** Loads a folder that is its own source and only adds. */
  public LoadReport load(Path folder, LoadListener listener) throws IOException {
    return load(folder, LoadOptions.of(folder), listener);
  }

  /**
   * Checks a folder, then writes it, as a snapshot.
   *
   * @throws org.theragraph.corpora.facts.FactsException before anything is written, if the folder
   *     breaks the format
   * @throws GraphException if the graph fails; what was written so far stays, and loading again
   *     goes on from there. Before anything is written, if the options forbid what would happen
   */
  public LoadReport load(Path folder, LoadOptions options, LoadListener listener)
      throws IOException {
    listener.stage("checking", 0);
    FactsContents contents = FactsCheck.check(folder, GraphSchema.STATEMENT_PROPERTIES);
    FactsReader facts = new FactsReader(folder);
    String versions = Cause.versions(facts.versions());
    GraphSchema.prepare(graph);
    for (boolean again = false; ; ) {
      try (LoadLock lock = LoadLock.take(graph, listener)) {
        if (options.failOnLoss() && !again) {
          LossCheck.run(graph, facts, contents, options);
        }
        LoadTurn turn = lock.turn();
        try {
          SnapshotStage snapshots = new SnapshotStage(turn.lane(0));
          long number = snapshots.begin(options, versions);
          LoadReport report =
              new FolderLoad(turn, facts, contents, options, versions, number, listener)
                  .run(curation);
          snapshots.finish(number, report);
          return report;
        } catch (GraphException e) {
          // Somebody took away what this load was about to use: it helps to begin anew.
          if (e.getCause() != null || (again && !turn.isLost())) {
            throw e;
          }
          again = true;
        }
      }
    }
  }

  /**
   * Makes beliefs, counts and typed edges anew from the evidence. Until it is done, paths may be
   * missing; statements and evidence are not touched.
   */
  public void rebuildTypedEdges(LoadListener listener) {
    GraphSchema.create(graph);
    listener.stage("old edges", 0);
    for (Predicate predicate : Predicate.values()) {
      repeat(
          "MATCH (:Concept)-[r:%s]->(:Concept) WITH r LIMIT $limit DELETE r RETURN count(*) AS n"
              .formatted(predicate),
          listener);
    }
    repeat(
        "MATCH (s:Statement) WHERE s.dirty IS NULL WITH s LIMIT $limit"
            + " SET s.dirty = true RETURN count(*) AS n",
        listener);
    new BeliefStage(graph, SnapshotStage.next(graph)).write(listener);
  }

  /** Makes the graph follow the decisions, without loading anything. */
  public void replay(LoadListener listener) throws IOException {
    GraphSchema.create(graph);
    curation.write(graph, listener);
    new BeliefStage(graph, SnapshotStage.next(graph)).write(listener);
  }

  private void repeat(String cypher, LoadListener listener) {
    long done;
    do {
      done = graph.write(cypher, Map.of("limit", EDGES)).get(0).get("n").asLong();
      listener.advanced(done);
    } while (done > 0);
  }
}
