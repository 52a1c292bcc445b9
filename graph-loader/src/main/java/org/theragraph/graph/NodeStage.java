package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Brings the nodes of one label up to date, a batch a transaction: reads those that are there,
 * writes only what is new or different. So a second load of the same folder only reads.
 */
final class NodeStage {
  private final Graph graph;
  private final String label;
  private final String cypher;
  private final BiFunction<Row, Map<String, Object>, Row> merge;
  private final LoadListener listener;
  private final Batch<Row> batch;
  private final Map<String, Object> parameters = new HashMap<>();
  private Function<Row, Map<String, Object>> form = Row::parameter;
  private @Nullable String create;
  private boolean empty;
  private @Nullable List<String> compared;
  private LoadReport.Tally tally = LoadReport.Tally.NONE;

  /**
   * A stage.
   *
   * @param cypher takes {@code $rows} with {@code id} and {@code properties}, gives one row for
   *     each of them and minds no second run
   * @param merge makes one row of that of the folder and the properties in the graph
   */
  NodeStage(
      Graph graph,
      String label,
      String cypher,
      BiFunction<Row, Map<String, Object>, Row> merge,
      LoadListener listener) {
    this.graph = graph;
    this.label = label;
    this.cypher = cypher;
    this.merge = merge;
    this.listener = listener;
    this.batch = new Batch<>(this::write);
  }

  /** Gives the statement one more parameter. */
  NodeStage with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Gives each row another form than {@link Row#parameter}. */
  NodeStage with(Function<Row, Map<String, Object>> rowForm) {
    this.form = rowForm;
    return this;
  }

  /**
   * Writes what is not there in a simpler way.
   *
   * @param statement takes the same rows, gives their number as {@code n}, and fails where a node
   *     is there after all: somebody else is loading, too
   */
  NodeStage creating(String statement) {
    this.create = statement;
    String count = "MATCH (n:%s) RETURN count(n) AS n".formatted(label);
    this.empty = graph.read(count, Map.of(), row -> row.get("n").asLong()).get(0) == 0;
    return this;
  }

  /**
   * Compares and merges these properties only: where they agree, so do the rest.
   *
   * @param properties that are read from the graph
   */
  NodeStage comparing(List<String> properties) {
    this.compared = properties;
    return this;
  }

  void add(Row row, long length) throws IOException {
    batch.add(row, length);
  }

  LoadReport.Tally end() throws IOException {
    batch.flush();
    return tally;
  }

  private void write(List<Row> rows) {
    Map<String, Map<String, Object>> existing = empty ? Map.of() : existing(rows);
    List<Row> fresh = new ArrayList<>();
    List<Row> written = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> there = existing.get(row.id());
      if (there == null) {
        fresh.add(row);
      } else {
        Row wanted = merge.apply(row, there);
        if (!agrees(wanted, there)) {
          written.add(wanted);
        }
      }
    }
    if (!create(fresh)) {
      empty = false;
      create = null;
      write(rows); // with a look at what the other has brought
      return;
    }
    merge(written);
    long changed = written.size();
    count(rows.size(), fresh.size(), changed);
  }

  /** False if one of them is there. */
  private boolean create(List<Row> fresh) {
    String simple = create;
    if (simple == null) {
      merge(fresh);
      return true;
    }
    try {
      send(simple, fresh, found -> requireAll(fresh, found.get(0).get("n").asLong()));
      return true;
    } catch (GraphException e) {
      if (GraphErrors.isTaken(e)) {
        return false;
      }
      throw e;
    }
  }

  private void merge(List<Row> rows) {
    send(cypher, rows, found -> requireAll(rows, found.size()));
  }

  private void send(String statement, List<Row> rows, Graph.RowCheck check) {
    if (!rows.isEmpty()) {
      Map<String, Object> values = new HashMap<>(parameters);
      values.put("rows", rows.stream().map(form).toList());
      graph.write(statement, values, check);
    }
  }

  private boolean agrees(Row wanted, Map<String, Object> there) {
    return compared == null ? wanted.agreesWith(there) : wanted.agreesWith(there, compared);
  }

  private Map<String, Map<String, Object>> existing(List<Row> rows) {
    Map<String, Map<String, Object>> existing = new HashMap<>();
    String query =
        "UNWIND $ids AS id MATCH (n:%s {id: id}) RETURN id, %s AS properties"
            .formatted(label, columns());
    for (Record found :
        graph.read(query, Map.of("ids", rows.stream().map(Row::id).toList()), row -> row)) {
      existing.put(found.get("id").asString(), found.get("properties").asMap());
    }
    return existing;
  }

  private String columns() {
    return compared == null
        ? "properties(n)"
        : "n{%s}".formatted(String.join(", ", compared.stream().map(name -> "." + name).toList()));
  }

  /** A row whose ends are not there would vanish without a word. */
  private void requireAll(List<Row> written, long found) {
    if (found != written.size()) {
      throw new GraphException(
          "%d of %d nodes %s found no node for one of their ends; somebody else changes this graph"
              .formatted(written.size() - found, written.size(), label));
    }
  }

  private void count(long read, long created, long changed) {
    tally = tally.plus(new LoadReport.Tally(read, created, changed, read - created - changed, 0));
    listener.advanced(read);
  }
}
