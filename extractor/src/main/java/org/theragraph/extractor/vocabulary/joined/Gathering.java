package org.theragraph.extractor.vocabulary.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** Everything that the vocabularies say, before it is joined. Takes some 300 MB for the largest. */
final class Gathering implements SourceSink {
  /** A name as its source gives it. */
  record Named(int node, String text, Scope scope, Source source) {}

  /** Two ids that are the same, or seem so. */
  record Pair(int one, int other) {}

  /** What one id is to another; neither needs a name. */
  record Link(Curie from, Curie to) {}

  private final Map<Curie, Integer> nodes = new HashMap<>();
  private final List<Curie> ids = new ArrayList<>();
  private final List<@Nullable ConceptType> types = new ArrayList<>();
  private final List<Named> names = new ArrayList<>();
  private final List<Pair> same = new ArrayList<>();
  private final List<Pair> references = new ArrayList<>();
  private final List<Link> broader = new ArrayList<>();
  private final List<Link> replaced = new ArrayList<>();
  private int core; // nodes from here on are of no core concept

  /** Takes the project's own vocabulary in, whose concepts come first. */
  void add(Vocabulary vocabulary) {
    for (int i = 0; i < vocabulary.size(); i++) {
      if (!vocabulary.isCore(i) && core == 0) {
        core = ids.size();
      }
      add(vocabulary.concept(i), vocabulary.isCore(i) ? Source.CORE : Source.LIBRARY);
    }
    for (int i = 0; i < vocabulary.size(); i++) {
      Concept concept = vocabulary.concept(i);
      addXrefs(concept);
      concept.parents().forEach(parent -> broader(concept.id(), parent));
    }
  }

  private void add(Concept concept, Source source) {
    boolean chosen = source == Source.CORE || concept.type() != ConceptType.DRUG;
    Scope label = chosen ? Scope.LABEL : Scope.EXACT; // the library prefers no name of a chemical
    name(concept.id(), concept.type(), concept.name(), label, source);
    for (String synonym : concept.synonyms()) {
      name(concept.id(), concept.type(), synonym, Scope.EXACT, source);
    }
  }

  private void addXrefs(Concept concept) {
    for (Curie xref : concept.xrefs()) {
      if (!xref.prefix().equals(concept.id().prefix())) { // merged by a name, which is no proof
        same(concept.id(), xref);
      }
    }
  }

  @Override
  public void name(Curie id, @Nullable ConceptType type, String name, Scope scope, Source source) {
    int node = node(id);
    if (types.get(node) == null) {
      types.set(node, type);
    }
    if (!name.isBlank()) {
      names.add(new Named(node, name.strip(), scope, source));
    }
  }

  @Override
  public void same(Curie one, Curie other) {
    same.add(new Pair(node(one), node(other)));
  }

  @Override
  public void reference(Curie from, Curie to) {
    references.add(new Pair(node(from), node(to)));
  }

  @Override
  public void broader(Curie narrow, Curie broad) {
    broader.add(new Link(narrow, broad));
  }

  @Override
  public void replaces(Curie id, Curie old) {
    replaced.add(new Link(id, old));
  }

  /** From narrow to broad. */
  List<Link> broader() {
    return broader;
  }

  /** From new to old. */
  List<Link> replaced() {
    return replaced;
  }

  /** The node of an id; null for one of which nothing else is known. */
  @Nullable Integer find(Curie id) {
    return nodes.get(id);
  }

  private int node(Curie id) {
    return nodes.computeIfAbsent(
        id,
        any -> {
          ids.add(id);
          types.add(null);
          return ids.size() - 1;
        });
  }

  int size() {
    return ids.size();
  }

  Curie id(int node) {
    return ids.get(node);
  }

  @Nullable ConceptType type(int node) {
    return types.get(node);
  }

  boolean isCore(int node) {
    return node < core;
  }

  List<Named> names() {
    return names;
  }

  /** Exact matches, the project's own first. */
  List<Pair> same() {
    return same;
  }

  List<Pair> references() {
    return references;
  }
}
