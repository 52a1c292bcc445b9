package org.theragraph.cli.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the most believed paths between two concepts: walks two steps from each end and joins what
 * meets, so that hubs in the middle are not walked through twice.
 */
final class PathFinder {
  /** Longest path, in edges. */
  static final int MAX_HOPS = 4;

  /** Half-paths kept a layer and end, the most believed. */
  private static final int BEAM = 4000;

  private final AnyEdges edges;

  PathFinder(AnyEdges edges) {
    this.edges = edges;
  }

  /** Where edges of any type come from. */
  @FunctionalInterface
  interface AnyEdges {
    /** The most believed hops that start at one of these concepts, at most {@code limit}. */
    List<Hop> hops(Set<String> conceptIds, int limit);
  }

  /** The best paths, by the product of their beliefs; the shorter first among equals. */
  List<Trail> find(String from, String to, int limit) {
    List<Trail> left1 = walk(from);
    List<Trail> right1 = walk(to);
    List<Trail> left2 = extend(left1);
    List<Trail> right2 = extend(right1);
    Set<Trail> found = new HashSet<>();
    left1.stream().filter(t -> t.end().id().equals(to)).forEach(found::add);
    join(left1, right1, found);
    join(left2, right1, found);
    join(left1, right2, found);
    join(left2, right2, found);
    return found.stream().sorted(Trail.BEST_FIRST).limit(limit).toList();
  }

  private List<Trail> walk(String start) {
    return edges.hops(Set.of(start), BEAM).stream().map(PathFinder::trail).toList();
  }

  private List<Trail> extend(List<Trail> trails) {
    Map<String, List<Hop>> hops = new HashMap<>();
    for (Hop hop : edges.hops(ends(trails), BEAM)) {
      hops.computeIfAbsent(hop.start().id(), id -> new ArrayList<>()).add(hop);
    }
    List<Trail> longer = new ArrayList<>();
    for (Trail trail : trails) {
      for (Hop hop : hops.getOrDefault(trail.end().id(), List.of())) {
        if (!trail.visits(hop.end())) {
          longer.add(then(trail, hop));
        }
      }
    }
    return longer.stream().sorted(Trail.BEST_FIRST).limit(BEAM).toList();
  }

  private static Set<String> ends(List<Trail> trails) {
    return trails.stream().map(t -> t.end().id()).collect(Collectors.toSet());
  }

  private static void join(List<Trail> lefts, List<Trail> rights, Collection<Trail> found) {
    Map<String, List<Trail>> byEnd =
        rights.stream().collect(Collectors.groupingBy(t -> t.end().id()));
    for (Trail left : lefts) {
      for (Trail right : byEnd.getOrDefault(left.end().id(), List.of())) {
        Trail whole = joined(left, right.reversed());
        if (isSimple(whole)) {
          found.add(whole);
        }
      }
    }
  }

  private static boolean isSimple(Trail trail) {
    Set<String> seen = new HashSet<>(Set.of(trail.start().id()));
    return trail.hops().stream().allMatch(hop -> seen.add(hop.end().id()));
  }

  /** Here a path weighs what it is believed; hubs are no worse than others. */
  private static Trail trail(Hop hop) {
    return new Trail(List.of(hop), hop.edge().belief());
  }

  private static Trail then(Trail trail, Hop hop) {
    return joined(trail, trail(hop));
  }

  private static Trail joined(Trail left, Trail right) {
    List<Hop> hops = new ArrayList<>(left.hops());
    hops.addAll(right.hops());
    double belief = 1;
    for (Hop hop : hops) { // in one order, so that equal paths from both sides are equal
      belief *= hop.edge().belief();
    }
    return new Trail(hops, belief);
  }
}
