package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.copies.CopyKeys;
import org.theragraph.corpora.copies.Passage;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Statement;
import org.theragraph.corpora.model.Withdrawal;

/**
 * A node as it shall stand in the graph.
 *
 * @param properties by name, in the types that the driver gives back; null where a property is
 *     absent, so that setting them takes an old value away
 */
public record Row(String id, Map<String, @Nullable Object> properties) {

  /** What the node's record looks like as a parameter of a query. */
  Map<String, Object> parameter() {
    return Map.of("id", id, "properties", properties);
  }

  /** Whether a node with these properties has nothing to learn from this row. */
  boolean agreesWith(Map<String, Object> existing) {
    return properties.entrySet().stream()
        .allMatch(entry -> Objects.equals(entry.getValue(), existing.get(entry.getKey())));
  }

  /** The same, of some properties. */
  boolean agreesWith(Map<String, Object> existing, List<String> some) {
    return some.stream()
        .filter(properties::containsKey)
        .allMatch(name -> Objects.equals(properties.get(name), existing.get(name)));
  }

  String text(String property) {
    return String.valueOf(properties.get(property));
  }

  /**
   * Of a document as a load writes it.
   *
   * @param source it comes from
   * @param versions of what read it, see {@link Cause#versions}
   */
  public static Row of(Document document, String source, @Nullable String versions) {
    Row row = of(document);
    row.properties().put("sources", List.of(source));
    row.properties().put("extraction", versions);
    return row;
  }

  static Row of(Document document) {
    Map<String, @Nullable Object> row = new HashMap<>();
    Citation citation = document.citation();
    row.put("kind", document.kind().code());
    row.put("title", document.title());
    row.put("text", document.text());
    row.put("url", citation.url());
    row.put("published", citation.published());
    row.put("journal", citation.journal());
    row.put("sha256", ClaimHash.sha256(document.text()));
    row.put("runs", CopyKeys.of(document.text()));
    row.put("duplicateOf", document.duplicateOf());
    row.put("retractedBy", unlessEmpty(document.retraction().by()));
    row.put("retracts", unlessEmpty(document.retraction().of()));
    row.put("correctedBy", unlessEmpty(document.retraction().correctedBy()));
    row.put("doubtedBy", unlessEmpty(document.retraction().doubtedBy()));
    return new Row(document.id(), row);
  }

  public static Row of(Concept concept) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("type", concept.type().name());
    ConceptMerge.putNames(row, concept.name(), concept.synonyms(), texts(concept.xrefs()));
    row.put("parents", unlessEmpty(texts(concept.parents())));
    row.put("ungrounded", concept.ungrounded());
    row.put("replaces", unlessEmpty(texts(concept.replaces())));
    return new Row(concept.id().toString(), row);
  }

  public static Row of(Statement statement) {
    return of(statement.id(), statement.claim());
  }

  /** Of the statement that says so. */
  static Row of(String id, Claim claim) {
    Map<String, @Nullable Object> row = new HashMap<>(claim.qualifiers().values());
    row.put("subject", claim.subject().toString());
    row.put("predicate", claim.predicate().name());
    row.put("object", claim.object().toString());
    return new Row(id, row);
  }

  public static Row of(Evidence evidence) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("statement", evidence.statement());
    row.put("document", evidence.document());
    row.put("text", evidence.text());
    row.put("passage", passage(evidence));
    row.put("polarity", evidence.polarity().name());
    row.put("certainty", evidence.certainty().name());
    row.put("stage", name(evidence.stage()));
    row.put("probability", evidence.probability());
    row.put("extractor", evidence.extractor());
    putSpan(row, "sentence", evidence.sentence());
    putSpan(row, "subject", evidence.subject());
    putSpan(row, "object", evidence.object());
    putSpan(row, "cue", evidence.cue());
    return new Row(evidence.id(), row);
  }

  private static @Nullable Long passage(Evidence evidence) {
    long key = Passage.of(evidence);
    return key == Passage.NONE ? null : key;
  }

  static Row of(Decision decision) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("time", decision.time().toString());
    row.put("curator", decision.curator());
    row.put("kind", decision.kind().name());
    row.put("statement", decision.statement());
    row.put("evidence", decision.evidence());
    row.put("polarity", name(decision.correction().polarity()));
    row.put("certainty", name(decision.correction().certainty()));
    row.put("stage", name(decision.correction().stage()));
    Claim right = decision.correction().claim();
    row.put("rightSubject", right == null ? null : right.subject().toString());
    row.put("rightPredicate", right == null ? null : right.predicate().name());
    row.put("rightObject", right == null ? null : right.object().toString());
    row.put("rightQualifiers", right == null ? null : qualifiers(right));
    row.put("comment", decision.comment());
    row.put("undoes", decision.undoes());
    row.put("claim", decision.claim());
    row.put("sentence", decision.sentence());
    return new Row(decision.id(), row);
  }

  static Row of(Withdrawal event) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("time", event.time().toString());
    row.put("curator", event.curator());
    row.put("kind", event.kind().name());
    row.put("document", event.document());
    row.put("why", event.why());
    row.put("title", event.title());
    return new Row(event.id(), row);
  }

  /** An empty list is an absent property. */
  static @Nullable List<String> unlessEmpty(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }

  /** {@code action=BINDS}, each. */
  private static List<String> qualifiers(Claim claim) {
    return claim.qualifiers().values().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static void putSpan(Map<String, @Nullable Object> row, String name, @Nullable Span span) {
    row.put(name + "Start", span == null ? null : (long) span.start());
    row.put(name + "End", span == null ? null : (long) span.end());
  }

  /** Normalised names, each once. */
  static List<String> keys(String name, List<String> synonyms) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(NameKey.of(name));
    synonyms.forEach(synonym -> keys.add(NameKey.of(synonym)));
    keys.remove("");
    return List.copyOf(keys);
  }

  private static List<String> texts(List<Curie> curies) {
    List<String> texts = new ArrayList<>();
    curies.forEach(curie -> texts.add(curie.toString()));
    return texts;
  }
}
