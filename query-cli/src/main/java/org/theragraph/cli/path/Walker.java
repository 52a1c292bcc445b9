package org.theragraph.cli.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    return walkAll(starts, List.of(steps)).get(0);
  }

  /**
   * The paths of several kinds, layer by layer side by side, so that the hops of a layer can be
   * asked for at the same time.
   *
   * @return for each kind its paths, in the order of the kinds
   */
  public List<List<Trail>> walkAll(Collection<String> starts, List<List<Step>> kinds) {
    List<List<Trail>> layers = new ArrayList<>(Collections.nCopies(kinds.size(), List.of()));
    int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
    for (int depth = 0; depth < longest; depth++) {
      Map<Step, Set<String>> wanted = new HashMap<>();
      for (int kind = 0; kind < kinds.size(); kind++) {
        if (depth < kinds.get(kind).size()) {
          layers.set(kind, best(layers.get(kind), BEAM));
          wanted
              .computeIfAbsent(kinds.get(kind).get(depth), s -> new HashSet<>())
              .addAll(depth == 0 ? starts : ends(layers.get(kind)));
        }
      }
      fetch(wanted);
      for (int kind = 0; kind < kinds.size(); kind++) {
        if (depth < kinds.get(kind).size()) {
          Step step = kinds.get(kind).get(depth);
          layers.set(kind, depth == 0 ? begin(starts, step) : extend(layers.get(kind), step));
        }
      }
    }
    return layers.stream().map(layer -> best(layer, KEPT)).toList();
  }

  private List<Trail> begin(Collection<String> starts, Step step) {
    List<Trail> trails = new ArrayList<>();
    for (String start : starts) {
      hops(start, step).forEach(hop -> trails.add(Trail.of(hop)));
    }
    return trails;
  }

  private static Set<String> ends(List<Trail> trails) {
    return trails.stream().map(t -> t.end().id()).collect(Collectors.toSet());
  }

  private List<Trail> extend(List<Trail> trails, Step step) {
    List<Trail> longer = new ArrayList<>();
    for (Trail trail : trails) {
      for (Hop hop : hops(trail.end().id(), step)) {
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

  private List<Hop> hops(String concept, Step step) {
    return known.getOrDefault(step, Map.of()).getOrDefault(concept, List.of());
  }

  /** Asks for the hops that are not known yet, of all steps at once. */
  private void fetch(Map<Step, Set<String>> wanted) {
    wanted.forEach(
        (step, ids) -> ids.removeAll(known.computeIfAbsent(step, s -> new HashMap<>()).keySet()));
    wanted.values().removeIf(Set::isEmpty);
    Map<Step, List<Hop>> found = new ConcurrentHashMap<>();
    wanted.entrySet().parallelStream()
        .forEach(each -> found.put(each.getKey(), source.hops(each.getValue(), each.getKey())));
    wanted.forEach(
        (step, ids) -> {
          Map<String, List<Hop>> hops = known.computeIfAbsent(step, s -> new HashMap<>());
          ids.forEach(id -> hops.put(id, new ArrayList<>()));
          for (Hop hop : found.getOrDefault(step, List.of())) {
            hops.computeIfAbsent(hop.start().id(), id -> new ArrayList<>()).add(hop);
          }
        });
  }
}
