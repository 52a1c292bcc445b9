package org.theragraph.extractor.vocabulary.joined;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.extractor.vocabulary.NameCase;
import org.theragraph.extractor.vocabulary.NameHash;
import org.theragraph.extractor.vocabulary.joined.Gathering.Named;

/** Joins what was gathered and writes it. */
final class Compiler {
  private static final int SYNONYMS = 30; // of a concept; MeSH permutes words without end

  private final Gathering gathering;
  private final Groups groups;
  private final Map<Integer, Set<Integer>> alsoCalled;
  private final Map<Integer, Integer> places = new LinkedHashMap<>(); // root to concept
  private final List<List<Integer>> members = new ArrayList<>();

  private Compiler(Gathering gathering) {
    this.gathering = gathering;
    Joiner joiner = new Joiner(gathering);
    this.groups = joiner.join();
    this.alsoCalled = joiner.alsoCalled();
  }

  static void compile(Gathering gathering, Path file) throws IOException {
    new Compiler(gathering).write(file);
  }

  private void write(Path file) throws IOException {
    findMembers();
    JoinedFile.Writer out = new JoinedFile.Writer();
    List<List<Named>> names = namesByConcept();
    List<Set<Curie>> broader = broader();
    List<Set<Curie>> replaced = replaced();
    for (int place = 0; place < members.size(); place++) {
      Relations relations =
          new Relations(List.copyOf(broader.get(place)), List.copyOf(replaced.get(place)));
      ConceptRecord record = record(place, names.get(place), relations);
      out.concept(record.encoded(), Groups.spaces(record.ids()));
      for (int node : members.get(place)) {
        out.id(NameHash.ofPiece(gathering.id(node).toString()), place);
      }
      addNames(out, place, names.get(place), record.type());
    }
    out.write(file);
  }

  private void findMembers() {
    Set<Integer> named = new HashSet<>();
    gathering.names().forEach(name -> named.add(groups.of(name.node())));
    for (int node = 0; node < gathering.size(); node++) {
      int root = groups.of(node);
      if (named.contains(root)) {
        int place = places.computeIfAbsent(root, any -> places.size());
        if (place == members.size()) {
          members.add(new ArrayList<>(2));
        }
        members.get(place).add(node);
      }
    }
  }

  private List<List<Named>> namesByConcept() {
    List<List<Named>> names = new ArrayList<>();
    members.forEach(any -> names.add(new ArrayList<>(4)));
    for (Named name : gathering.names()) {
      Integer place = places.get(groups.of(name.node()));
      if (place != null) {
        names.get(place).add(name);
      }
    }
    return names;
  }

  private ConceptType type(int place) {
    // What no other vocabulary has of MeSH is mostly a chemical, or nothing that is asked for.
    ConceptType known = groups.type(members.get(place).get(0));
    return known == null ? ConceptType.DRUG : known;
  }

  /** The nodes of its ids, its own first. */
  private List<Integer> order(int place) {
    ConceptType type = type(place);
    List<Integer> order = new ArrayList<>(members.get(place));
    order.sort(
        Comparator.comparing((Integer node) -> !gathering.isCore(node))
            .thenComparing(node -> Ids.rank(gathering.id(node), type))
            .thenComparing(gathering::id));
    return order;
  }

  private @Nullable Integer place(Curie id) {
    Integer node = gathering.find(id);
    return node == null ? null : places.get(groups.of(node));
  }

  /** By place; a concept that is its own parent by some mapping is none. */
  private List<Set<Curie>> broader() {
    List<Set<Curie>> broader = sets();
    for (Gathering.Link link : gathering.broader()) {
      Integer narrow = place(link.from());
      Integer broad = place(link.to());
      if (narrow != null && broad != null && !narrow.equals(broad) && type(narrow) == type(broad)) {
        broader.get(narrow).add(gathering.id(order(broad).get(0)));
      }
    }
    return broader;
  }

  /** By place; an id that still has a concept is not replaced, whatever another file says. */
  private List<Set<Curie>> replaced() {
    List<Set<Curie>> replaced = sets();
    for (Gathering.Link link : gathering.replaced()) {
      Integer place = place(link.from());
      if (place != null && place(link.to()) == null) {
        replaced.get(place).add(link.to());
      }
    }
    return replaced;
  }

  private List<Set<Curie>> sets() {
    List<Set<Curie>> sets = new ArrayList<>();
    members.forEach(any -> sets.add(new TreeSet<>()));
    return sets;
  }

  private ConceptRecord record(int place, List<Named> names, Relations relations) {
    int root = groups.of(members.get(place).get(0));
    ConceptType type = type(place);
    List<Integer> order = order(place);
    List<Curie> ids = new ArrayList<>(order.stream().map(gathering::id).toList());
    alsoCalled.getOrDefault(root, Set.of()).stream()
        .map(gathering::id)
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ConceptRecord.of(type, ids, names, order, SYNONYMS, relations);
  }

  private void addNames(JoinedFile.Writer out, int place, List<Named> names, ConceptType type) {
    Map<Long, Spelling> spellings = new LinkedHashMap<>();
    for (Named name : names) {
      List<Piece> pieces = NameHash.pieces(name.text());
      if (!pieces.isEmpty()) {
        boolean needsCase =
            name.source() == Source.CORE
                ? NameCase.coreNeedsCase(name.text())
                : NameCase.libraryNeedsCase(name.text(), type);
        spellings
            .computeIfAbsent(NameHash.of(pieces), hash -> new Spelling(pieces, name.text()))
            .add(name.scope().bit() | name.source().bit(), needsCase);
      }
    }
    spellings.forEach(
        (hash, spelling) ->
            out.name(
                hash,
                spelling.pieces,
                new JoinedName(place, spelling.flags() | JoinedName.bits(type), spelling.cased())));
  }

  /** What the sources say of one key of one concept. */
  private static final class Spelling {
    private final List<Piece> pieces;
    private final String text;
    private int flags;
    private boolean free;

    Spelling(List<Piece> pieces, String text) {
      this.pieces = pieces;
      this.text = text;
    }

    void add(int bits, boolean needsCase) {
      flags |= bits;
      free |= !needsCase;
    }

    int flags() {
      return free ? flags : flags | JoinedName.NEEDS_CASE;
    }

    int cased() {
      return NameHash.cased(text, pieces, 0, pieces.size());
    }
  }
}
