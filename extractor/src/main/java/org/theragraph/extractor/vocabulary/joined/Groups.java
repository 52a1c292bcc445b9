package org.theragraph.extractor.vocabulary.joined;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/**
 * Groups of ids that mean the same (union-find). Two groups of different type, or that both have an
 * id of one name space in which a thing has one id, are never joined: a chain of mappings that are
 * each nearly right would else end anywhere.
 */
final class Groups {
  /** The project's own concepts stay apart, and families stay apart from their genes. */
  private static final List<String> SPACES =
      List.of(
          "core",
          "MONDO",
          "DOID",
          "MESH",
          "DRUGBANK",
          "PHARMGKB",
          "HGNC",
          "NCBIGENE",
          "CL",
          "HP",
          "AUTOAB");

  private final int[] parents;
  private final int[] spaces;
  private final @Nullable ConceptType[] types;

  Groups(Gathering gathering) {
    parents = new int[gathering.size()];
    spaces = new int[gathering.size()];
    types = new ConceptType[gathering.size()];
    for (int node = 0; node < parents.length; node++) {
      parents[node] = node;
      types[node] = gathering.type(node);
      spaces[node] = bit(gathering.id(node)) | (gathering.isCore(node) ? 1 : 0);
    }
  }

  /** MeSH gives a supplementary record (C) a descriptor (D) later: the two are one. */
  private static int bit(Curie id) {
    boolean supplementary = id.prefix().equals("MESH") && id.local().startsWith("C");
    int at = SPACES.indexOf(id.prefix().equals("FPLX") ? "HGNC" : id.prefix());
    return at < 0 || supplementary ? 0 : 1 << at;
  }

  /** The name spaces of these ids, as bits for {@link #bit(String)}. */
  static int spaces(List<Curie> ids) {
    int bits = 0;
    for (Curie id : ids) {
      int at = SPACES.indexOf(id.prefix());
      bits |= at < 0 ? 0 : 1 << at;
    }
    return bits;
  }

  static int bit(String space) {
    return 1 << SPACES.indexOf(space);
  }

  int of(int node) {
    int root = node;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** The type of a group; null where no member has one. */
  @Nullable ConceptType type(int node) {
    return types[of(node)];
  }

  /** The name spaces in the group that this node is of, as bits. */
  int spaces(int node) {
    return spaces[of(node)];
  }

  boolean has(int node, String space) {
    return (spaces(node) & bit(space)) != 0;
  }

  /** Joins two groups unless they are known to be different; says whether they are one now. */
  boolean join(int one, int other) {
    int a = of(one);
    int b = of(other);
    if (a == b) {
      return true;
    }
    ConceptType type = types[a] == null ? types[b] : types[a];
    boolean sameType = types[b] == null || types[b] == type;
    if ((spaces[a] & spaces[b]) != 0 || !sameType) {
      return false;
    }
    int root = Math.min(a, b); // the core comes first
    int child = Math.max(a, b);
    parents[child] = root;
    spaces[root] |= spaces[child];
    types[root] = type;
    return true;
  }
}
