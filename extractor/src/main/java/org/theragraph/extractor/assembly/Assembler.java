package org.theragraph.extractor.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.copies.Passage;
import org.theragraph.corpora.model.Belief;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Statement;

/**
 * Joins the claims of all documents into statements, and keeps the concepts they speak of. Holds a
 * few hundred bytes a statement and document that voted. Not thread-safe.
 */
public final class Assembler {
  private final Function<Curie, @Nullable Concept> vocabulary;
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Map<Curie, Concept> concepts = new TreeMap<>();

  /**
   * @param vocabulary the concept with an id; null for none
   */
  public Assembler(Function<Curie, @Nullable Concept> vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static final class Tally {
    private final Claim first;
    private final Belief belief = new Belief();
    private int evidenceCount;

    Tally(Claim first) {
      this.first = first;
    }

    Statement statement() {
      return new Statement(
          first.evidence().statement(),
          first.subject(),
          first.predicate(),
          first.object(),
          first.qualifiers(),
          belief.value(),
          evidenceCount,
          belief.documentCount());
    }
  }

  /** Takes in a document, its mentions and its claims. */
  public void add(Document document, Collection<Mention> mentions, Collection<Claim> claims) {
    for (Mention mention : mentions) {
      Curie concept = mention.concept();
      if (concept != null) {
        addEnd(concept, mention);
      }
    }
    String original = document.duplicateOf();
    String cluster = original != null ? original : document.id();
    for (Claim claim : claims) {
      addEnd(claim.subject(), claim.subjectMention());
      addEnd(claim.object(), claim.objectMention());
      Evidence evidence = claim.evidence();
      Tally tally = tallies.computeIfAbsent(evidence.statement(), id -> new Tally(claim));
      tally.evidenceCount++;
      tally.belief.add(
          cluster,
          Passage.of(evidence),
          evidence.polarity(),
          evidence.certainty(),
          evidence.probability());
    }
  }

  private void addEnd(Curie id, Mention mention) {
    if (id.isUngrounded()) {
      concepts.computeIfAbsent(id, any -> Concept.ofText(mention.type(), mention.text()));
    } else {
      addConcept(id);
      concepts.computeIfAbsent(id, any -> unknown(id, mention));
    }
  }

  /** A given mention may be of a concept that this vocabulary has not. */
  private static Concept unknown(Curie id, Mention mention) {
    return new Concept(id, mention.type(), mention.text(), List.of(), List.of(), List.of(), false);
  }

  /** The concept and the broader ones above it. */
  private void addConcept(Curie id) {
    Set<Curie> open = new LinkedHashSet<>(Set.of(id));
    while (!open.isEmpty()) {
      Curie next = open.iterator().next();
      open.remove(next);
      Concept concept = concepts.containsKey(next) ? null : vocabulary.apply(next);
      if (concept != null) {
        concepts.put(next, concept);
        open.addAll(concept.parents());
      }
    }
  }

  /** All statements, in no order. */
  public Collection<Statement> statements() {
    return tallies.values().stream().map(Tally::statement).toList();
  }

  /** All concepts that mentions and statements speak of, and those above them, by id. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }
}
