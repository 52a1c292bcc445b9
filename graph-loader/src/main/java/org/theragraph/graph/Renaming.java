package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;

/** What the ids of a statement and of its evidence are when one of its concepts has another id. */
final class Renaming {
  /**
   * What {@link #claim} and {@link #evidence} read of statement {@code s} and evidence {@code e}.
   */
  static final String COLUMNS =
      " properties(s) AS statement, CASE WHEN e IS NULL THEN NULL ELSE e {.id, .document,"
          + " .sentenceStart, .sentenceEnd, .subjectStart, .subjectEnd, .objectStart, .objectEnd}"
          + " END AS evidence";

  private static final String REPLACED =
      "MATCH (n:Concept) WHERE n.replaces IS NOT NULL UNWIND n.replaces AS old"
          + " WITH old, n ORDER BY n.id RETURN old, collect(n {.id, .keys}) AS by ORDER BY old";

  private Renaming() {}

  static Claim claim(Value statement) {
    Map<String, String> qualifiers = new HashMap<>();
    for (String name : List.of("action", "direction")) {
      if (!statement.get(name).isNull()) {
        qualifiers.put(name, statement.get(name).asString());
      }
    }
    return new Claim(
        Curie.parse(statement.get("subject").asString()),
        Predicate.valueOf(statement.get("predicate").asString()),
        Curie.parse(statement.get("object").asString()),
        new Qualifiers(qualifiers));
  }

  /** The same claim with one concept in place of another. */
  static Claim with(Claim claim, Curie old, Curie other) {
    return new Claim(
        claim.subject().equals(old) ? other : claim.subject(),
        claim.predicate(),
        claim.object().equals(old) ? other : claim.object(),
        claim.qualifiers());
  }

  /** The id that a piece of evidence has for this statement. */
  static String evidence(String statement, Value evidence) {
    return ClaimHash.evidence(
        statement,
        evidence.get("document").asString(),
        span(evidence, "sentence"),
        span(evidence, "subject"),
        span(evidence, "object"));
  }

  static Span span(Value evidence, String name) {
    return new Span(evidence.get(name + "Start").asInt(), evidence.get(name + "End").asInt());
  }

  /** A concept that others took the place of. */
  record Replaced(Curie id, List<Successor> by) {
    boolean isMerged() {
      return by.size() == 1;
    }

    /** The only successor with this name; null where it is not clear. */
    @Nullable Successor named(String key) {
      List<Successor> fitting = new ArrayList<>();
      by.stream().filter(one -> one.keys().contains(key)).forEach(fitting::add);
      return fitting.size() == 1 ? fitting.get(0) : null;
    }
  }

  /**
   * What took its place, or one of several.
   *
   * @param keys of its names
   */
  record Successor(Curie id, List<String> keys) {}

  /** All concepts that others replace, whether the graph has them or not. */
  static List<Replaced> replaced(Graph graph) {
    return graph.read(REPLACED, Map.of(), Renaming::replaced);
  }

  /** The same, within a transaction. */
  static List<Replaced> replaced(TransactionContext tx) {
    return tx.run(REPLACED).list(Renaming::replaced);
  }

  private static Replaced replaced(Record row) {
    return new Replaced(
        Curie.parse(row.get("old").asString()),
        row.get("by")
            .asList(
                one ->
                    new Successor(
                        Curie.parse(one.get("id").asString()),
                        one.get("keys").asList(Value::asString))));
  }
}
