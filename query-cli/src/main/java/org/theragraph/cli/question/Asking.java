package org.theragraph.cli.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.render.Counted;
import org.theragraph.graph.Graph;

/** One question being put to the graph; remembers its Cypher for {@code --explain}. */
public final class Asking {
  private final Graph graph;
  private final Asked asked;
  private final List<Query> queries = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean more;

  /**
   * What was sent.
   *
   * @param parameters by name
   */
  public record Query(String cypher, Map<String, Object> parameters) {}

  public Asking(Graph graph, Asked asked) {
    this.graph = graph;
    this.asked = asked;
  }

  public Graph graph() {
    return graph;
  }

  public Asked asked() {
    return asked;
  }

  /** Asks; the moment's parameters come along. */
  <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Record, T> mapper) {
    Map<String, Object> all = asked.scope().parameters(parameters);
    queries.add(new Query(cypher, new TreeMap<>(all)));
    return graph.read(cypher, all, mapper);
  }

  /** Ids of a concept and all narrower ones, which a note tells. */
  List<String> withNarrower(ConceptRef concept) {
    Set<String> all = new ConceptLookup(graph).withNarrower(concept.id());
    if (all.size() > 1) {
      note(
          "%s stands for its %s too"
              .formatted(concept.name(), Counted.of(all.size() - 1, "narrower concept")));
    }
    return all.stream().sorted().toList();
  }

  void note(String note) {
    notes.add(note);
  }

  /** How many rows show the wanted ones, and whether there is another. */
  int reach() {
    return asked.offset() + asked.limit() + 1;
  }

  /** The rows that are wanted; whether there are others behind them is remembered. */
  <T> List<T> page(List<T> rows) {
    int start = Math.min(rows.size(), asked.offset());
    int end = Math.min(rows.size(), asked.offset() + asked.limit());
    more |= end < rows.size();
    return rows.subList(start, end);
  }

  /** Whether a list had more than was wanted. */
  boolean hasMore() {
    return more;
  }

  /** How the question was read, in words. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The question's own Cypher, in order; looking up names and sentences is not in it. */
  public List<Query> queries() {
    return List.copyOf(queries);
  }
}
