package org.theragraph.extractor.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;

/**
 * Puts the library's entries to those of the core: the same id, a cross-reference or the same
 * preferred name and type make one concept, whose id is the core's.
 */
final class EntryMerger {
  private final List<Entry> merged;
  private final Map<Curie, Integer> byId = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  private EntryMerger(List<Entry> core) {
    merged = new ArrayList<>(core);
    for (int i = 0; i < core.size(); i++) {
      Concept concept = core.get(i).concept();
      byId.put(concept.id(), i);
      byName.putIfAbsent(nameKey(concept, concept.name()), i);
    }
    for (int i = 0; i < core.size(); i++) {
      for (Curie xref : core.get(i).concept().xrefs()) {
        byId.putIfAbsent(xref, i);
      }
    }
  }

  static List<Entry> merge(List<Entry> core, List<Entry> library) {
    EntryMerger merger = new EntryMerger(core);
    library.forEach(merger::add);
    return merger.merged;
  }

  private static String nameKey(Concept concept, String name) {
    return concept.type() + ":" + NameKey.of(name);
  }

  private void add(Entry entry) {
    Integer same = same(entry);
    if (same == null) {
      merged.add(entry);
    } else {
      merged.set(same, join(merged.get(same), entry));
    }
  }

  private @Nullable Integer same(Entry entry) {
    List<Curie> ids = new ArrayList<>(List.of(entry.id()));
    ids.addAll(entry.concept().xrefs());
    for (Curie id : ids) {
      Integer at = byId.get(id);
      if (at != null && merged.get(at).concept().type() == entry.concept().type()) {
        return at;
      }
    }
    for (String name : entry.names()) {
      Integer at = byName.get(nameKey(entry.concept(), name));
      if (at != null) {
        return at;
      }
    }
    return null;
  }

  private static Entry join(Entry core, Entry library) {
    Concept concept = core.concept();
    Set<Curie> xrefs = new LinkedHashSet<>(concept.xrefs());
    xrefs.add(library.id());
    xrefs.addAll(library.concept().xrefs());
    xrefs.remove(concept.id());
    Concept joined =
        new Concept(
            concept.id(),
            concept.type(),
            concept.name(),
            concept.synonyms(),
            new ArrayList<>(xrefs),
            concept.parents(),
            false);
    List<String> more = new ArrayList<>(core.libraryNames());
    more.addAll(library.names());
    return new Entry(joined, true, core.names(), more, core.targets(), core.action());
  }
}
