package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files of PubMed in bulk a graph has. The graph itself tells: one that was emptied, restored
 * or made elsewhere has others.
 *
 * @param wish for which words and years they were read, in words
 * @param files what tells that a file did not change, by its name
 */
public record MirrorMark(String wish, Map<String, String> files) {
  private static final String READ =
      "MATCH (m:Mirror) RETURN m.wish AS wish, m.names AS names, m.marks AS marks";
  private static final String WRITE =
      "MERGE (m:Mirror) SET m.wish = $wish, m.names = $names, m.marks = $marks";
  private static final String BROUGHT =
      "UNWIND $rows AS id MATCH (d:Document {id: id}) SET d.mirrored = true";
  private static final String MIRRORED = "MATCH (d:Document) WHERE d.mirrored RETURN d.id AS id";

  public MirrorMark {
    files = new LinkedHashMap<>(files);
  }

  /** What the graph has; nothing where no mirror was taken in. */
  public static MirrorMark of(Graph graph) {
    return graph
        .read(
            READ,
            Map.of(),
            row -> {
              Map<String, String> files = new LinkedHashMap<>();
              List<String> marks = row.get("marks").asList(value -> value.asString());
              for (String name : row.get("names").asList(value -> value.asString())) {
                files.put(name, marks.get(files.size()));
              }
              return new MirrorMark(row.get("wish").asString(), files);
            })
        .stream()
        .findFirst()
        .orElse(new MirrorMark("", Map.of()));
  }

  /** Puts it in the place of what the graph had. */
  public void write(Graph graph) {
    graph.write(
        WRITE,
        Map.<String, Object>of(
            "wish",
            wish,
            "names",
            List.copyOf(files.keySet()),
            "marks",
            new ArrayList<>(files.values())));
  }

  /** Ids of the documents that a mirror brought. */
  public static Set<String> brought(Graph graph) {
    Set<String> ids = new HashSet<>();
    graph.stream(MIRRORED, Map.of(), row -> ids.add(row.get("id").asString()));
    return ids;
  }

  /** Notes that a mirror brought these documents. */
  public static void note(Graph graph, List<String> documents) {
    Batch.each(documents, ids -> graph.write(BROUGHT, Map.of("rows", ids)));
  }
}
