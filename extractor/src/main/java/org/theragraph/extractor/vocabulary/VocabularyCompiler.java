package org.theragraph.extractor.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.NameKey.Piece;

/** Makes one vocabulary of the entries of all sources; entries of the core come first. */
final class VocabularyCompiler {
  private final List<Entry> entries;
  private final StopList stopList;
  private final NameTable names;
  private final LongTable ids;

  private VocabularyCompiler(List<Entry> entries, StopList stopList) {
    this.stopList = stopList;
    this.entries = entries;
    int count =
        entries.stream()
            .mapToInt(entry -> entry.names().size() + entry.libraryNames().size())
            .sum();
    names = new NameTable(count);
    ids = new LongTable(entries.size() * 2);
  }

  static Vocabulary compile(List<Entry> entries, StopList stopList, String version) {
    VocabularyCompiler compiler = new VocabularyCompiler(entries, stopList);
    compiler.addNames();
    compiler.addIds();
    List<ConceptStore.Stored> records = entries.stream().map(compiler::record).toList();
    compiler.names.trim();
    return new Vocabulary(compiler.names, ConceptStore.of(records), compiler.ids, version);
  }

  private void addNames() {
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      for (int i = 0; i < entry.names().size(); i++) {
        add(entry, index, entry.names().get(i), i == 0, entry.core());
      }
    }
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      for (String name : entry.core() ? entry.names() : List.<String>of()) {
        addSpellings(entry, index, name);
      }
      for (String name : entry.libraryNames()) {
        add(entry, index, name, false, false);
      }
    }
  }

  /** Other spellings come last: they never stand before a name as the tables write it. */
  private void addSpellings(Entry entry, int index, String name) {
    for (String other : Spellings.others(name)) {
      add(entry, index, other, false, true);
    }
    if (!stopList.stops(NameKey.of(name), entry.concept().type())) {
      for (String title : Spellings.title(name, entry.concept().type())) {
        add(entry, index, title, true, false, true);
      }
    }
  }

  private void add(Entry entry, int index, String written, boolean preferred, boolean core) {
    boolean needsCase =
        core
            ? NameCase.coreNeedsCase(written)
            : NameCase.libraryNeedsCase(written, entry.concept().type());
    add(entry, index, written, needsCase, preferred, core);
  }

  private void add(
      Entry entry, int index, String written, boolean needsCase, boolean preferred, boolean core) {
    List<Piece> pieces = NameHash.pieces(written);
    if (!pieces.isEmpty()) {
      int cased = NameHash.cased(written, pieces, 0, pieces.size());
      names.add(pieces, new Name(index, entry.concept().type(), core, preferred, needsCase, cased));
    }
  }

  /** Own ids first: a cross-reference never takes the place of a concept of that id. */
  private void addIds() {
    for (int index = 0; index < entries.size(); index++) {
      ids.put(hash(entries.get(index).id()), index);
    }
    for (int index = 0; index < entries.size(); index++) {
      for (Curie xref : entries.get(index).concept().xrefs()) {
        if (ids.get(hash(xref)) == LongTable.ABSENT) {
          ids.put(hash(xref), index);
        }
      }
    }
  }

  private static long hash(Curie id) {
    return NameHash.ofPiece(id.toString());
  }

  private ConceptStore.Stored record(Entry entry) {
    Set<Curie> targets = new LinkedHashSet<>();
    for (String symbol : entry.targets()) {
      targets.addAll(target(symbol));
    }
    return new ConceptStore.Stored(
        entry.concept(), entry.core(), new ArrayList<>(targets), entry.action());
  }

  /** The best target of that name: of the core, by preferred name, in order; none if unknown. */
  private List<Curie> target(String symbol) {
    if (symbol.indexOf(':') > 0) {
      return List.of(Curie.parse(symbol));
    }
    List<Piece> pieces = NameHash.pieces(symbol);
    return names.names(names.find(NameHash.of(pieces))).stream()
        .filter(name -> name.type() == ConceptType.TARGET)
        .max(Comparator.comparing(Name::core).thenComparing(Name::preferred))
        .map(name -> entries.get(name.index()).concept())
        .map(Concept::id)
        .stream()
        .toList();
  }
}
