package org.theragraph.cli.concept;

import static org.theragraph.cli.session.Rows.count;
import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.graph.Graph;

/** Asks the graph for concepts by id, by another vocabulary's id, by name, or by nearly a name. */
public final class ConceptLookup {
  private static final String COLUMNS =
      " RETURN c.id AS id, head([l IN labels(c) WHERE l <> 'Concept']) AS type, c.name AS name,"
          + " coalesce(c.synonyms, []) AS synonyms,"
          + " COUNT { (c)<-[:SUBJECT|OBJECT]-(:Statement)<-[:SUPPORTS]-(:Evidence) } AS evidence";

  private static final Comparator<ConceptHit> LIKELY_FIRST =
      Comparator.comparing(ConceptHit::nameMatch)
          .thenComparing(ConceptHit::evidence)
          .reversed()
          .thenComparing(hit -> hit.concept().id());

  /** So many of other types may be more similar. */
  private static final int OTHER_TYPES = 200;

  private final Graph graph;

  public ConceptLookup(Graph graph) {
    this.graph = graph;
  }

  /**
   * The concept with this CURIE, in any case of letters; else those that have it as an xref, or
   * took its place.
   */
  public List<ConceptHit> byCurie(String curie) {
    List<ConceptHit> own = hits("MATCH (c:Concept) WHERE c.id IN $ids", curies(curie), "");
    return own.isEmpty()
        ? hits(
            "MATCH (c:Concept) WHERE any(x IN coalesce(c.xrefs, []) WHERE x IN $ids)"
                + " OR any(x IN coalesce(c.replaces, []) WHERE x IN $ids)",
            curies(curie),
            "")
        : own;
  }

  private static Map<String, Object> curies(String curie) {
    int colon = curie.indexOf(':');
    String prefix = curie.substring(0, colon);
    String local = curie.substring(colon);
    return Map.of(
        "ids",
        List.of(
            curie,
            prefix.toUpperCase(Locale.ROOT) + local.toUpperCase(Locale.ROOT),
            prefix.toUpperCase(Locale.ROOT) + local,
            prefix.toLowerCase(Locale.ROOT) + local));
  }

  /** Those one of whose names has the same key; the most likely first. */
  List<ConceptHit> byName(String name) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return List.of();
    }
    return hits(
        "CALL db.index.fulltext.queryNodes('conceptNames', $phrase) YIELD node AS c"
            + " WITH c WHERE $key IN c.keys",
        Map.of("key", key, "phrase", "keys:\"" + key + "\""),
        key);
  }

  /** The most likely concept of a name and type; null where the graph has none. */
  public @Nullable ConceptRef named(String name, ConceptType type) {
    return byName(name).stream()
        .map(ConceptHit::concept)
        .filter(concept -> concept.type().equals(type.label()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Those that have names with these keys, the most likely first.
   *
   * @param keys normalised, see {@link NameKey}
   * @return without those keys that no concept has
   */
  public Map<String, List<ConceptHit>> byKeys(Collection<String> keys) {
    Map<String, List<ConceptHit>> hits = new HashMap<>();
    graph
        .read(
            "UNWIND $keys AS key CALL (key) {"
                + " CALL db.index.fulltext.queryNodes('conceptNames', 'keys:\"' + key + '\"')"
                + " YIELD node WITH node WHERE key IN node.keys RETURN node AS c }"
                + " WITH c, key"
                + COLUMNS
                + ", key",
            Map.of("keys", List.copyOf(keys)),
            row -> Map.entry(text(row, "key"), hit(row, text(row, "key"))))
        .forEach(
            entry ->
                hits.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                    .add(entry.getValue()));
    hits.values().forEach(list -> list.sort(LIKELY_FIRST));
    return hits;
  }

  /** Those that have the name, then those with a similar one, the most similar first. */
  public List<ConceptHit> similar(String name, Set<ConceptType> types, int limit) {
    List<ConceptHit> hits = new ArrayList<>(ofTypes(byName(name), types));
    boolean any = types.size() == ConceptType.values().length;
    for (ConceptHit hit : ofTypes(nearly(name, any ? limit : limit + OTHER_TYPES), types)) {
      if (hits.stream().noneMatch(known -> known.concept().equals(hit.concept()))) {
        hits.add(hit);
      }
    }
    return hits.stream().limit(limit).toList();
  }

  static List<ConceptHit> ofTypes(List<ConceptHit> hits, Set<ConceptType> types) {
    Set<String> labels = types.stream().map(ConceptType::label).collect(Collectors.toSet());
    return hits.stream().filter(hit -> labels.contains(hit.concept().type())).toList();
  }

  private List<ConceptHit> nearly(String name, int limit) {
    String key = NameKey.of(name);
    String query = FuzzyQuery.of(name);
    if (query.isEmpty()) {
      return List.of();
    }
    return graph
        .read(
            "CALL db.index.fulltext.queryNodes('conceptNames', $query, {limit: $limit})"
                + " YIELD node AS c, score WITH c, score"
                + COLUMNS
                + ", score ORDER BY score DESC, id",
            Map.<String, Object>of("query", query, "limit", limit),
            row -> hit(row, key))
        .stream()
        .sorted(Comparator.comparing(ConceptHit::nameMatch).reversed())
        .toList();
  }

  /** Ids of the concepts themselves and of all narrower ones. */
  public Set<String> withNarrower(String id) {
    return new HashSet<>(
        graph.read(
            "MATCH (n:Concept)-[:IS_A*0..12]->(:Concept {id: $id}) RETURN DISTINCT n.id AS id",
            Map.of("id", id),
            row -> text(row, "id")));
  }

  /** For each of these concepts' broader concepts, the names of those it is broader than. */
  public Map<String, List<String>> broaderOf(Set<String> ids) {
    return graph
        .read(
            "MATCH (n:Concept)-[:IS_A*1..12]->(b:Concept) WHERE n.id IN $ids"
                + " RETURN b.id AS id, collect(DISTINCT n.name) AS names",
            Map.of("ids", new ArrayList<>(ids)),
            row -> Map.entry(text(row, "id"), texts(row, "names")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of these concepts that have at least {@code least} narrower ones, however far below. */
  public Set<String> withManyNarrower(Set<String> ids, int least) {
    return new HashSet<>(
        graph.read(
            "MATCH (n:Concept)-[:IS_A*1..12]->(b:Concept) WHERE b.id IN $ids"
                + " WITH b, count(DISTINCT n) AS narrower WHERE narrower >= $least"
                + " RETURN b.id AS id",
            Map.<String, Object>of("ids", List.copyOf(ids), "least", least),
            row -> text(row, "id")));
  }

  private List<ConceptHit> hits(String match, Map<String, Object> parameters, String key) {
    return graph.read(match + COLUMNS, parameters, row -> hit(row, key)).stream()
        .sorted(LIKELY_FIRST)
        .toList();
  }

  private static ConceptHit hit(Record row, String key) {
    String name = text(row, "name");
    return new ConceptHit(
        new ConceptRef(text(row, "id"), text(row, "type"), name),
        texts(row, "synonyms"),
        count(row, "evidence"),
        NameKey.of(name).equals(key));
  }
}
