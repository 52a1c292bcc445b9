package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;

/**
 * Brings documents up to date, and tells of each why what is said of it may differ from what an
 * earlier load said.
 */
final class DocumentStage {
  private static final String WRITE =
      "UNWIND $rows AS row MERGE (n:Document {id: row.id})"
          + " ON CREATE SET n.cluster = row.id, n.since = $snapshot"
          + " SET n += row.properties RETURN n.id AS id";
  private static final String NEW =
      "UNWIND $rows AS row CREATE (n:Document {id: row.id, cluster: row.id, since: $snapshot})"
          + " SET n += row.properties RETURN count(n) AS n";

  /** The hash stands for the text. */
  private static final List<String> COMPARED =
      List.of(
          "kind",
          "title",
          "url",
          "published",
          "journal",
          "sha256",
          "runs",
          "duplicateOf",
          "retractedBy",
          "retracts",
          "correctedBy",
          "doubtedBy",
          "sources",
          "extraction",
          "since",
          "reason");

  private final NodeStage nodes;
  private final String source;
  private final @Nullable String versions;
  private final long snapshot;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> causes = new HashMap<>();
  private final Set<String> otherTexts = new HashSet<>();

  DocumentStage(
      Graph graph, String source, @Nullable String versions, long snapshot, LoadListener listener) {
    this.source = source;
    this.versions = versions;
    this.snapshot = snapshot;
    this.nodes =
        new NodeStage(graph, GraphSchema.DOCUMENT, WRITE, this::merge, listener)
            .creating(NEW)
            .comparing(COMPARED)
            .with("snapshot", snapshot);
  }

  void add(Document document) throws IOException {
    ids.add(document.id());
    nodes.add(Row.of(document, source, versions), document.text().length());
  }

  LoadReport.Tally end() throws IOException {
    return nodes.end();
  }

  /** Ids of the folder's documents, in its order. */
  List<String> ids() {
    return ids;
  }

  /** Why evidence of a document comes or goes. */
  String cause(String document) {
    return causes.getOrDefault(document, Cause.NEW_DOCUMENT);
  }

  /** Whether it was not in the graph when this load came to it. */
  boolean isNew(String document) {
    return !causes.containsKey(document);
  }

  /** Whether its text changed, in this load or in one that may have been cut off. */
  boolean hasOtherText(String document) {
    return otherTexts.contains(document);
  }

  /** Ids of those that came with this load. */
  List<String> fresh() {
    return ids.stream().filter(id -> cause(id).equals(Cause.NEW_DOCUMENT)).toList();
  }

  /** Ids of those whose text this load changed. */
  List<String> changed() {
    return ids.stream().filter(this::hasOtherText).toList();
  }

  private Row merge(Row incoming, Map<String, Object> existing) {
    causes.put(incoming.id(), cause(incoming, existing));
    if (cause(incoming.id()).equals(Cause.DOCUMENT_CHANGED)
        || String.valueOf(existing.get("reason")).endsWith(Cause.DOCUMENT_CHANGED)) {
      otherTexts.add(incoming.id());
    }
    Set<String> sources = new TreeSet<>(List.of(source));
    if (existing.get("sources") instanceof List<?> known) {
      known.forEach(each -> sources.add(String.valueOf(each)));
    }
    Map<String, @Nullable Object> row = new HashMap<>(incoming.properties());
    boolean shared = sources.size() > 1;
    row.put("sources", List.copyOf(sources));
    row.put("duplicateOf", shared ? original(incoming, existing) : row.get("duplicateOf"));
    row.put("reason", reason(incoming, existing));
    return new Row(incoming.id(), row);
  }

  /**
   * Which near-copy came first, of a document that another source has as well: that source may know
   * an original that this one never saw, so its word stays unless the text is another.
   */
  private static @Nullable String original(Row incoming, Map<String, Object> existing) {
    String now = (String) incoming.properties().get("duplicateOf");
    String before = (String) existing.get("duplicateOf");
    if (before == null || !incoming.text("sha256").equals(existing.get("sha256"))) {
      return now;
    }
    return now == null || before.compareTo(now) < 0 ? before : now;
  }

  /** Snapshot and cause of the last change, so that a load that was cut off still knows it. */
  private @Nullable String reason(Row incoming, Map<String, Object> existing) {
    String cause = cause(incoming.id());
    boolean known = cause.equals(Cause.EXTRACTION) || cause.equals(Cause.NEW_DOCUMENT);
    return known ? (String) existing.get("reason") : snapshot + " " + cause;
  }

  private String cause(Row incoming, Map<String, Object> existing) {
    if (Long.valueOf(snapshot).equals(existing.get("since"))) {
      return Cause.NEW_DOCUMENT; // this load was cut off before
    }
    String reason = String.valueOf(existing.get("reason"));
    if (reason.startsWith(snapshot + " ")) {
      return reason.substring(reason.indexOf(' ') + 1); // likewise
    }
    if (!incoming.text("sha256").equals(existing.get("sha256"))) {
      return Cause.DOCUMENT_CHANGED;
    }
    return Cause.between((String) existing.get("extraction"), versions);
  }
}
