package org.theragraph.cli.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the paths of one kind, layer by layer, asking for the hops of each concept only once. */
public final class Walker {
  /**
   * Half-made paths that are walked on, the heaviest; with a million claims all of them would take
   * seconds, docs/results.md.
   */
  static final int BEAM = 200;

  /** Whole paths kept; beyond it the lightest are let go, which bounds memory at hubs. */
  private static final int KEPT = 5_000;

  private final EdgeSource source;
  private final Map<Step, Map<String, List<Hop>>> known = new HashMap<>();

  public Walker(EdgeSource source) {
    this.source = source;
  }

  /** All paths along the steps from any of the starts. */
  public List<Trail> walk(Collection<String> starts, List<Step> steps) {
    List<Trail> trails = new ArrayList<>();
    for (List<Hop> hops : hops(new HashSet<>(starts), steps.get(0)).values()) {
      hops.forEach(hop -> trails.add(Trail.of(hop)));
    }
    List<Trail> layer = trails;
    for (Step step : steps.subList(1, steps.size())) {
      layer = extend(best(layer, BEAM), step);
    }
    return best(layer, KEPT);
  }

  private List<Trail> extend(List<Trail> trails, Step step) {
    Set<String> ends = trails.stream().map(t -> t.end().id()).collect(Collectors.toSet());
    Map<String, List<Hop>> hops = hops(ends, step);
    List<Trail> longer = new ArrayList<>();
    for (Trail trail : trails) {
      for (Hop hop : hops.getOrDefault(trail.end().id(), List.of())) {
        if (!trail.visits(hop.end())) {
          longer.add(trail.then(hop));
        }
      }
    }
    return longer;
  }

  private static List<Trail> best(List<Trail> trails, int most) {
    return trails.size() <= most
        ? trails
        : trails.stream().sorted(Trail.BEST_FIRST).limit(most).toList();
  }

  private Map<String, List<Hop>> hops(Set<String> concepts, Step step) {
    Map<String, List<Hop>> found = known.computeIfAbsent(step, s -> new HashMap<>());
    Set<String> unasked = new HashSet<>(concepts);
    unasked.removeAll(found.keySet());
    if (!unasked.isEmpty()) {
      unasked.forEach(id -> found.put(id, new ArrayList<>()));
      for (Hop hop : source.hops(unasked, step)) {
        found.computeIfAbsent(hop.start().id(), id -> new ArrayList<>()).add(hop);
      }
    }
    Map<String, List<Hop>> wanted = new HashMap<>(found);
    wanted.keySet().retainAll(concepts);
    return wanted;
  }
}
