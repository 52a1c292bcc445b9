package org.theragraph.cli.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.watch.Change.Kind;

/** Compares what was said with what is said now. */
final class Comparison {
  private static final int DOCUMENTS_SHOWN = 5;

  private final List<Telling> before;
  private final List<Telling> after;

  /**
   * Of what is said of some things.
   *
   * @param after the most probable first
   */
  Comparison(List<Telling> before, List<Telling> after) {
    this.before = before;
    this.after = after;
  }

  /** What changed for one of the things. */
  List<Change> of(Set<String> concepts) {
    List<Telling> was = before.stream().filter(each -> each.isOf(concepts)).toList();
    List<Telling> is = after.stream().filter(each -> each.isOf(concepts)).toList();
    List<Change> changes = new ArrayList<>(moved(was, is));
    changes.addAll(sentences(was, is));
    return changes;
  }

  /** Sentences, by the statement: new ones, else gone ones. */
  private static List<Change> sentences(List<Telling> was, List<Telling> is) {
    Map<String, List<Telling>> beforehand = byStatement(was);
    Map<String, List<Telling>> now = byStatement(is);
    List<Change> fresh = new ArrayList<>();
    List<Change> gone = new ArrayList<>();
    now.forEach(
        (statement, tellings) -> {
          List<Telling> old = beforehand.getOrDefault(statement, List.of());
          List<Telling> added = minus(tellings, old);
          if (!added.isEmpty()) {
            fresh.add(
                change(
                    old.isEmpty() ? Kind.NEW_STATEMENT : Kind.NEW_SENTENCES, added, old, tellings));
          }
        });
    beforehand.forEach(
        (statement, tellings) -> {
          List<Telling> left = now.getOrDefault(statement, List.of());
          List<Telling> lost = minus(tellings, left);
          if (!lost.isEmpty() && minus(left, tellings).isEmpty()) {
            gone.add(change(Kind.GONE, lost, tellings, left));
          }
        });
    fresh.sort(Comparator.comparing(Change::kind));
    fresh.addAll(gone);
    return fresh;
  }

  private static Change change(
      Kind kind, List<Telling> which, List<Telling> before, List<Telling> after) {
    return new Change(
        kind,
        which.get(0).claim(),
        which.get(0).statement(),
        which.size(),
        (int) which.stream().filter(Telling::denies).count(),
        which.stream().map(Telling::document).distinct().limit(DOCUMENTS_SHOWN).toList(),
        belief(before),
        belief(after),
        which.get(0).evidence(),
        null);
  }

  private static @Nullable String belief(List<Telling> tellings) {
    return tellings.isEmpty() ? null : String.format(Locale.ROOT, "%.2f", tellings.get(0).belief());
  }

  private static Map<String, List<Telling>> byStatement(List<Telling> tellings) {
    return tellings.stream()
        .collect(
            Collectors.groupingBy(Telling::statement, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Telling> minus(List<Telling> some, List<Telling> others) {
    Set<Object> known = new HashSet<>();
    for (Telling other : others) {
      known.add(other.evidence());
      known.add(other.words());
    }
    return some.stream()
        .filter(each -> !known.contains(each.evidence()) && !known.contains(each.words()))
        .toList();
  }

  /** Uses of which a document that was known tells another stage now, whatever the predicate. */
  private static List<Change> moved(List<Telling> was, List<Telling> is) {
    Map<List<String>, Set<String>> before = stages(was);
    List<Change> moved = new ArrayList<>();
    Map<List<String>, Telling> first =
        is.stream()
            .collect(
                Collectors.toMap(
                    Comparison::use, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    stages(is)
        .forEach(
            (use, now) -> {
              Set<String> then = before.get(use);
              if (then != null && !then.equals(now)) {
                moved.add(moved(Objects.requireNonNull(first.get(use)), then, now));
              }
            });
    return moved;
  }

  private static Change moved(Telling telling, Set<String> then, Set<String> now) {
    return new Change(
        Kind.MOVED,
        "%s in %s".formatted(telling.subjectName(), telling.objectName()),
        null,
        0,
        0,
        List.of(telling.document()),
        String.join(", ", then),
        String.join(", ", now),
        telling.evidence(),
        null);
  }

  private static Map<List<String>, Set<String>> stages(List<Telling> tellings) {
    return tellings.stream()
        .filter(each -> each.stage() != null)
        .collect(
            Collectors.groupingBy(
                Comparison::use,
                LinkedHashMap::new,
                Collectors.mapping(
                    each -> String.valueOf(each.stage()), Collectors.toCollection(TreeSet::new))));
  }

  private static List<String> use(Telling telling) {
    return List.of(telling.document(), telling.subject(), telling.object());
  }
}
