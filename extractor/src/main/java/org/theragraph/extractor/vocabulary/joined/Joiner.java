package org.theragraph.extractor.vocabulary.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.joined.Gathering.Named;
import org.theragraph.extractor.vocabulary.joined.Gathering.Pair;

/**
 * Finds which ids mean the same: by exact mappings, by cross-references, then by preferred names of
 * the same words. The surer sign comes first and bars the weaker one.
 */
final class Joiner {
  private static final List<ConceptType> ORDER =
      List.of(ConceptType.DRUG, ConceptType.DISEASE, ConceptType.CELL_TYPE, ConceptType.TARGET);

  private static final int SHORT = 4; // letters

  private final Gathering gathering;
  private final Groups groups;
  private final Map<Integer, Set<Integer>> alsoCalled = new HashMap<>();

  Joiner(Gathering gathering) {
    this.gathering = gathering;
    this.groups = new Groups(gathering);
  }

  Groups join() {
    List<Named> labels = named(Scope.LABEL);
    Map<Integer, Set<String>> called = called(labels);
    joinPairs(gathering.same(), called);
    joinPairs(gathering.references(), called);
    for (ConceptType type : ORDER) {
      joinByLabel(labels, type, name -> name.toLowerCase(Locale.ROOT)); // Mitomycin, Mitomycins
    }
    for (ConceptType type : ORDER) {
      joinByLabel(labels, type, Joiner::bag);
    }
    joinMeshBySynonym(labels);
    joinByMeshSynonym(labels);
    joinWithoutLabel(labels);
    return groups;
  }

  /** Ids that a group's members refer to without being one with it, by node of the group's root. */
  Map<Integer, Set<Integer>> alsoCalled() {
    Map<Integer, Set<Integer>> byRoot = new HashMap<>();
    alsoCalled.forEach(
        (node, others) ->
            byRoot.computeIfAbsent(groups.of(node), any -> new LinkedHashSet<>()).addAll(others));
    return byRoot;
  }

  private Map<Integer, Set<String>> called(List<Named> labels) {
    Map<Integer, Set<String>> called = new HashMap<>();
    for (Named label : labels) {
      boolean own = label.source() == Sources.of(gathering.id(label.node()));
      if (own || label.source() == Source.CORE) {
        called.computeIfAbsent(label.node(), any -> new HashSet<>(2)).add(bag(label.text()));
      }
    }
    return called;
  }

  /** Of several mappings of one thing, the one to a thing of the same name comes first. */
  private void joinPairs(List<Pair> pairs, Map<Integer, Set<String>> called) {
    for (Pair pair : pairs) {
      Set<String> other = called.getOrDefault(pair.other(), Set.of());
      if (called.getOrDefault(pair.one(), Set.of()).stream().anyMatch(other::contains)) {
        groups.join(pair.one(), pair.other());
      }
    }
    pairs.forEach(this::joinOrNote);
  }

  private void joinOrNote(Pair pair) {
    if (!groups.join(pair.one(), pair.other())) {
      alsoCalled.computeIfAbsent(pair.one(), any -> new LinkedHashSet<>()).add(pair.other());
    }
  }

  private List<Named> named(Scope scope) {
    return gathering.names().stream().filter(name -> name.scope() == scope).toList();
  }

  /** Those without a type, the descriptors of MeSH, take that of the first they agree with. */
  private void joinByLabel(List<Named> labels, ConceptType type, UnaryOperator<String> key) {
    Map<String, List<Integer>> groupsOf = new LinkedHashMap<>();
    for (Named label : labels) {
      if (groups.type(label.node()) == type) {
        groupsOf
            .computeIfAbsent(key.apply(label.text()), any -> new ArrayList<>(1))
            .add(label.node());
      }
    }
    groupsOf.values().forEach(nodes -> nodes.forEach(node -> groups.join(nodes.get(0), node)));
    for (Named label : labels) {
      if (groups.type(label.node()) == null) {
        groupsOf
            .getOrDefault(key.apply(label.text()), List.of())
            .forEach(node -> joinUntyped(node, label.node()));
      }
    }
  }

  /** With the first that takes it: from then on it has a type. */
  private void joinUntyped(int node, int untyped) {
    if (groups.type(untyped) == null) {
      groups.join(node, untyped);
    }
  }

  /** Descriptors of MeSH that are still alone, with the one concept that has their name. */
  private void joinMeshBySynonym(List<Named> labels) {
    Map<String, Integer> alone = new HashMap<>();
    for (Named label : labels) {
      if (label.source() == Source.MESH && groups.spaces(label.node()) == Groups.bit("MESH")) {
        alone.put(bag(label.text()), label.node());
      }
    }
    Map<String, List<Integer>> matches = new HashMap<>();
    for (Named name : gathering.names()) {
      boolean other = name.scope() == Scope.EXACT && !groups.has(name.node(), "MESH");
      if (other && alone.containsKey(bag(name.text()))) {
        add(matches, name);
      }
    }
    matches.forEach(
        (bag, nodes) -> {
          Integer mesh = alone.get(bag);
          if (mesh != null && distinct(nodes) == 1) {
            groups.join(nodes.get(0), mesh);
          }
        });
  }

  /** The one concept without a descriptor whose preferred name is a synonym in MeSH. */
  private void joinByMeshSynonym(List<Named> labels) {
    Map<String, List<Integer>> lonely = new HashMap<>();
    for (Named name : gathering.names()) {
      boolean alone = groups.spaces(name.node()) == Groups.bit("MESH");
      if (alone && name.source() == Source.MESH && name.scope() == Scope.EXACT) {
        add(lonely, name);
      }
    }
    Map<Integer, Set<Integer>> matches = new LinkedHashMap<>();
    for (Named label : labels) {
      List<Integer> mesh = lonely.getOrDefault(bag(label.text()), List.of());
      if (!groups.has(label.node(), "MESH") && isLong(label) && distinct(mesh) == 1) {
        matches
            .computeIfAbsent(mesh.get(0), any -> new LinkedHashSet<>())
            .add(groups.of(label.node()));
      }
    }
    matches.forEach(
        (mesh, others) -> {
          if (others.size() == 1) {
            groups.join(others.iterator().next(), mesh);
          }
        });
  }

  private long distinct(List<Integer> nodes) {
    return nodes.stream().map(groups::of).distinct().count();
  }

  /** Symbols of genes are words of MeSH too often. */
  private boolean isLong(Named label) {
    ConceptType type = groups.type(label.node());
    return label.text().length() > SHORT
        && (type == ConceptType.DRUG || type == ConceptType.DISEASE);
  }

  /** Chemicals of sources that prefer none of their names join by any of them. */
  private void joinWithoutLabel(List<Named> labels) {
    Map<String, Integer> byLabel = new HashMap<>();
    for (Named label : labels) {
      if (groups.type(label.node()) == ConceptType.DRUG) {
        byLabel.putIfAbsent(bag(label.text()), label.node());
      }
    }
    for (Named name : gathering.names()) {
      boolean unlabelled = name.source() == Source.DRUGCENTRAL || name.source() == Source.LIBRARY;
      Integer same = unlabelled ? byLabel.get(bag(name.text())) : null;
      boolean alone = groups.spaces(name.node()) == 0; // else one name is no proof
      if (same != null && alone && groups.type(name.node()) == ConceptType.DRUG) {
        groups.join(same, name.node());
      }
    }
  }

  private static void add(Map<String, List<Integer>> map, Named name) {
    map.computeIfAbsent(bag(name.text()), any -> new ArrayList<>(1)).add(name.node());
  }

  /** The words of a name in alphabetical order: "Lymphoma, B-Cell" is "B-cell lymphoma". */
  static String bag(String name) {
    String[] words = NameKey.of(name).split(" ", -1);
    Arrays.sort(words);
    return String.join(" ", words);
  }
}
