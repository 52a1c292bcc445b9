package org.theragraph.extractor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.TestVocabulary;

/** The tables as they are shipped: complete, without loops, without loose ends. */
class CoreIntegrityTest {
  private static final List<Entry> ENTRIES = CoreTables.entries(CoreTables.texts());

  private static long count(ConceptType type) {
    return ENTRIES.stream().filter(e -> e.concept().type() == type).count();
  }

  @Test
  void everyTableIsThere() {
    assertThat(CoreTables.texts().keySet())
        .containsExactly(
            "diseases.tsv",
            "effects.tsv",
            "drugs.tsv",
            "targets.tsv",
            "cells.tsv",
            "autoantibodies.tsv",
            "stoplist.tsv");
  }

  @Test
  void theTablesAreLargeEnough() {
    assertThat(count(ConceptType.DISEASE)).isGreaterThanOrEqualTo(200);
    assertThat(count(ConceptType.DRUG)).isGreaterThanOrEqualTo(250);
    assertThat(count(ConceptType.CELL_TYPE)).isGreaterThanOrEqualTo(80);
    assertThat(count(ConceptType.AUTOANTIBODY)).isGreaterThanOrEqualTo(50);
    long aliases =
        ENTRIES.stream()
            .filter(e -> e.concept().type() == ConceptType.TARGET)
            .mapToLong(e -> e.concept().synonyms().size())
            .sum();
    assertThat(aliases).isGreaterThanOrEqualTo(60);
  }

  @Test
  void everyParentExists() {
    Set<Curie> ids = new HashSet<>();
    ENTRIES.forEach(entry -> ids.add(entry.id()));
    List<String> loose = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      for (Curie parent : entry.concept().parents()) {
        if (!ids.contains(parent)) {
          loose.add(entry.id() + " -> " + parent);
        }
      }
    }
    assertThat(loose).isEmpty();
  }

  @Test
  void noConceptIsItsOwnAncestor() {
    Map<Curie, List<Curie>> parents = new HashMap<>();
    ENTRIES.forEach(entry -> parents.put(entry.id(), entry.concept().parents()));
    for (Curie id : parents.keySet()) {
      Set<Curie> above = new HashSet<>();
      List<Curie> waiting = new ArrayList<>(parents.get(id));
      while (!waiting.isEmpty()) {
        Curie next = waiting.remove(waiting.size() - 1);
        if (above.add(next)) {
          waiting.addAll(parents.getOrDefault(next, List.of()));
        }
      }
      assertThat(above).as("ancestors of %s", id).doesNotContain(id);
    }
  }

  @Test
  void parentsAreOfTheSameType() {
    Map<Curie, ConceptType> types = new HashMap<>();
    ENTRIES.forEach(entry -> types.put(entry.id(), entry.concept().type()));
    for (Entry entry : ENTRIES) {
      for (Curie parent : entry.concept().parents()) {
        assertThat(types.get(parent))
            .as("%s -> %s", entry.id(), parent)
            .isEqualTo(entry.concept().type());
      }
    }
  }

  @Test
  void everyTargetOfADrugAndEveryAntigenIsKnown() {
    Vocabulary vocabulary = TestVocabulary.VOCABULARY;
    List<String> unknown = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      Set<Curie> found = vocabulary.targetsOf(entry.id());
      long missing = found.stream().filter(id -> vocabulary.concept(id) == null).count();
      if (found.size() < entry.targets().stream().distinct().count() || missing > 0) {
        unknown.add(entry.id() + " " + entry.targets() + " gave " + found);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void aNameOfATypeBelongsToOneConceptUnlessItIsAShortAbbreviation() {
    Map<String, Curie> owners = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (Entry entry : ENTRIES) {
      for (String name : entry.names()) {
        String key = entry.concept().type() + " " + NameKey.of(name);
        Curie owner = owners.putIfAbsent(key, entry.id());
        if (name.length() > 4 && owner != null && !owner.equals(entry.id())) {
          shared.add(key + ": " + owner + ", " + entry.id());
        }
      }
    }
    assertThat(shared).isEmpty();
  }
}
