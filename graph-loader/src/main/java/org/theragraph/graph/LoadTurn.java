package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Whose turn it is to load. The lock of a load can be lost with its connection while the load goes
 * on; so each of its transactions first makes sure that nobody else has begun meanwhile, and until
 * its end nobody else can: {@code (:LoadTurn {id, holder})}, one for each of the two lanes on which
 * a load writes at once.
 */
final class LoadTurn {
  private static final int LANES = 2;

  /** Waits for the transactions of whoever had the turn. */
  private static final String TAKE =
      "UNWIND range(0, $lanes - 1) AS lane MERGE (t:LoadTurn {id: lane}) SET t.holder = $holder";

  /** Locked first, then looked at. */
  private static final String REQUIRE =
      "MATCH (t:LoadTurn {id: $lane}) SET t.locked = true WITH t RETURN t.holder AS holder";

  private static final String HOLDERS = "MATCH (t:LoadTurn) RETURN t.holder AS holder";

  private final Graph graph;
  private final String holder = UUID.randomUUID().toString();

  private LoadTurn(Graph graph) {
    this.graph = graph;
  }

  /** Takes the turn, from whoever has it. */
  static LoadTurn take(Graph graph) {
    LoadTurn turn = new LoadTurn(graph);
    graph.write(TAKE, Map.<String, Object>of("lanes", LANES, "holder", turn.holder));
    return turn;
  }

  /**
   * The graph as a load may write to it: once the turn is lost, every write fails.
   *
   * @param number 0 or 1; writes on one lane follow one another
   */
  Graph lane(int number) {
    return graph.guarded(tx -> require(tx, number));
  }

  private void require(TransactionContext tx, int lane) {
    List<Record> found = tx.run(REQUIRE, Map.of("lane", lane)).list();
    if (found.isEmpty() || !holder.equals(found.get(0).get("holder").asString(""))) {
      throw new GraphException("another load has begun, for the lock of this one was lost");
    }
  }

  /** Whether somebody else has taken it, or emptied the graph. */
  boolean isLost() {
    List<String> holders = graph.read(HOLDERS, Map.of(), row -> row.get("holder").asString(""));
    return holders.size() < LANES || holders.stream().anyMatch(other -> !other.equals(holder));
  }
}
