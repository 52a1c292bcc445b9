package org.theragraph.extractor.vocabulary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;

/** Names and ids of concepts. Immutable and safe for use by several threads. */
public final class Vocabulary {
  private final NameTable names;
  private final ConceptStore concepts;
  private final LongTable ids;
  private final String version;

  Vocabulary(NameTable names, ConceptStore concepts, LongTable ids, String version) {
    this.names = names;
    this.concepts = concepts;
    this.ids = ids;
    this.version = version;
  }

  /**
   * The project's tables and the bioresources library. The first call on a machine compiles them
   * and leaves a cache in the user's folder; later calls read that.
   *
   * @throws VocabularyException if a table is malformed
   */
  public static Vocabulary load() {
    return VocabularyLoader.load();
  }

  /** The concept with this id or with it among its cross-references; null where there is none. */
  public @Nullable Concept concept(Curie id) {
    ConceptStore.Stored entry = entry(id);
    return entry == null ? null : entry.concept();
  }

  /** The concept a {@link Name} belongs to. */
  public Concept concept(int index) {
    return concepts.get(index).concept();
  }

  /** How many concepts there are; their places run from 0. */
  public int size() {
    return concepts.size();
  }

  /** Whether the project's own tables have the concept; these concepts come first. */
  public boolean isCore(int index) {
    return concepts.get(index).core();
  }

  /** Whether the project's own tables have the concept with this id. */
  public boolean isCore(Curie id) {
    ConceptStore.Stored entry = entry(id);
    return entry != null && entry.core();
  }

  /** Direct and indirect broader concepts, nearest first, without the concept itself. */
  public Collection<Curie> ancestors(Curie id) {
    Set<Curie> found = new LinkedHashSet<>();
    ArrayDeque<Curie> waiting = new ArrayDeque<>(List.of(id));
    while (!waiting.isEmpty()) {
      Concept concept = concept(waiting.remove());
      if (concept != null) {
        for (Curie parent : concept.parents()) {
          if (!parent.equals(id) && found.add(parent)) {
            waiting.add(parent);
          }
        }
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /** What a drug is known to act on; empty where the vocabulary says nothing. */
  public Set<Curie> targetsOf(Curie drug) {
    ConceptStore.Stored entry = entry(drug);
    return entry == null ? Set.of() : new LinkedHashSet<>(entry.targets());
  }

  /** What an autoantibody is directed against; empty where the vocabulary says nothing. */
  public Set<Curie> antigensOf(Curie autoantibody) {
    return targetsOf(autoantibody);
  }

  /** What a drug does to its targets, such as {@code INHIBITS}; null where nothing is said. */
  public @Nullable String actionOf(Curie drug) {
    ConceptStore.Stored entry = entry(drug);
    return entry == null || entry.action().isEmpty() ? null : entry.action();
  }

  /** A hash of everything the vocabulary was made of; the same hash, the same vocabulary. */
  public String version() {
    return version;
  }

  /** All names with the key of this text, whatever their case. */
  public List<Name> lookup(String name) {
    return names(find(NameHash.of(NameHash.pieces(name))));
  }

  /**
   * Looks a hash of pieces up.
   *
   * @return negative where no name starts so; zero where names start so but none ends here; else
   *     the argument for {@link #names}
   */
  public int find(long hash) {
    return names.find(hash);
  }

  /** The names for an answer of {@link #find}; empty for an answer that is not positive. */
  public List<Name> names(int found) {
    return names.names(found);
  }

  NameTable names() {
    return names;
  }

  ConceptStore concepts() {
    return concepts;
  }

  LongTable ids() {
    return ids;
  }

  private ConceptStore.@Nullable Stored entry(Curie id) {
    int index = ids.get(NameHash.ofPiece(id.toString()));
    return index < 0 ? null : concepts.get(index);
  }
}
