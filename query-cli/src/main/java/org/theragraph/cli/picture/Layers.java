package org.theragraph.cli.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.concept.ConceptRef;

/**
 * In which layer of a picture a concept stands: by its type, and among those of one type, what an
 * edge leads to further right. Layers without a concept are left out.
 */
final class Layers {
  private static final List<String> TYPES =
      List.of("Drug", "Target", "CellType", "Autoantibody", "Disease");
  private static final List<String> HEADINGS =
      List.of("drugs", "targets", "cells", "autoantibodies", "diseases");

  private final Map<String, Integer> depths = new HashMap<>();
  private final List<String> headings = new ArrayList<>();
  private final Map<String, Integer> layers = new HashMap<>();

  Layers(Collection<ConceptRef> concepts, Collection<ClaimLine> links) {
    // a longest way visits each concept once; a circle ends there
    for (int round = 0; round < concepts.size(); round++) {
      if (!deepen(links, concepts.size())) {
        break;
      }
    }
    for (int type = 0; type < TYPES.size(); type++) {
      number(type, concepts);
    }
  }

  private boolean deepen(Collection<ClaimLine> links, int most) {
    boolean changed = false;
    for (ClaimLine link : links) {
      if (link.from().type().equals(link.to().type())) {
        int depth = Math.min(most, depth(link.from()) + 1);
        if (depth > depth(link.to())) {
          depths.put(link.to().id(), depth);
          changed = true;
        }
      }
    }
    return changed;
  }

  private int depth(ConceptRef concept) {
    return depths.getOrDefault(concept.id(), 0);
  }

  private void number(int type, Collection<ConceptRef> concepts) {
    List<ConceptRef> members =
        concepts.stream().filter(each -> each.type().equals(TYPES.get(type))).toList();
    List<Integer> used = members.stream().map(this::depth).distinct().sorted().toList();
    int first = headings.size();
    for (int i = 0; i < used.size(); i++) {
      headings.add(i == 0 ? HEADINGS.get(type) : "broader " + HEADINGS.get(type));
    }
    members.forEach(each -> layers.put(each.id(), first + used.indexOf(depth(each))));
  }

  List<String> headings() {
    return headings;
  }

  /** From 0. */
  int of(ConceptRef concept) {
    Integer layer = layers.get(concept.id());
    if (layer == null) {
      throw new IllegalArgumentException("a picture has no layer for " + concept.words());
    }
    return layer;
  }
}
