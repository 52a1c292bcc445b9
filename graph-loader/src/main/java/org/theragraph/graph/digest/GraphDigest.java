package org.theragraph.graph.digest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.theragraph.graph.Graph;

/**
 * A fingerprint of the content of a graph: equal for graphs that say the same, in whatever order it
 * came. Left out is the story of the loads (snapshots, changes, turns, since when and from where),
 * which differs where the content does not.
 *
 * <p>SHA-256 of each node and edge in a canonical form, summed up modulo 2<sup>256</sup>; so memory
 * does not grow with the graph.
 */
public final class GraphDigest {
  private static final String NODES =
      "MATCH (n) WHERE NOT n:Snapshot|SnapshotCounter|Change|LoadTurn"
          + " RETURN labels(n) AS labels, properties(n) AS properties";
  private static final String EDGES =
      "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS start, b.id AS end,"
          + " properties(r) AS properties";
  private static final Set<String> STORY =
      Set.of("since", "sinceCauses", "sources", "mentioned", "reason");
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest sha256;
  private BigInteger sum = BigInteger.ZERO;

  private GraphDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** The digest of a graph, 64 hexadecimal digits. */
  public static String of(Graph graph) {
    GraphDigest digest = new GraphDigest();
    graph.stream(NODES, Map.of(), row -> digest.add(node(row)));
    graph.stream(EDGES, Map.of(), row -> digest.add(edge(row)));
    return "%064x".formatted(digest.sum);
  }

  private void add(String canonical) {
    byte[] hash = sha256.digest(canonical.getBytes(StandardCharsets.UTF_8));
    sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
  }

  private static String node(Record row) {
    return "node " + new TreeSet<>(row.get("labels").asList()) + canonical(row);
  }

  private static String edge(Record row) {
    return List.of(
            "edge",
            row.get("type").asString(),
            row.get("start").asString(),
            row.get("end").asString())
        + canonical(row);
  }

  private static String canonical(Record row) {
    Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
    properties.keySet().removeAll(STORY);
    StringBuilder text = new StringBuilder();
    properties.forEach((key, value) -> append(text.append(' ').append(key).append('='), value));
    return text.toString();
  }

  /** With its length before each text, so that no two contents look the same. */
  private static void append(StringBuilder text, Object value) {
    if (value instanceof Collection<?> list) {
      text.append(list.size()).append('[');
      list.forEach(each -> append(text, each));
      text.append(']');
    } else {
      String words = value.toString();
      text.append(words.length()).append(':').append(words);
    }
  }
}
