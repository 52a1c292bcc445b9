package org.theragraph.cli.watch;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.session.CliException;

/**
 * What is watched, and for whose sake.
 *
 * @param queries in the order in which they were added; names are unique
 * @param following names of concepts, as they were typed
 */
record WatchList(List<Query> queries, List<String> following) {
  static final WatchList EMPTY = new WatchList(List.of(), List.of());

  WatchList {
    queries = queries == null ? List.of() : List.copyOf(queries); // null where a file lacks it
    following = following == null ? List.of() : List.copyOf(following);
  }

  WatchList with(Query query) {
    if (queries.stream().anyMatch(each -> each.name().equals(query.name()))) {
      throw CliException.failed(
          "%s is watched already; take it out with: theragraph watch remove %1$s"
              .formatted(query.name()));
    }
    List<Query> more = new ArrayList<>(queries);
    more.add(query);
    return new WatchList(more, following);
  }

  WatchList without(String name) {
    List<Query> fewer = queries.stream().filter(each -> !each.name().equals(name)).toList();
    if (fewer.size() == queries.size()) {
      throw unknown(name);
    }
    return new WatchList(fewer, following);
  }

  /** Those of these names; all for none. */
  List<Query> named(List<String> names) {
    if (names.isEmpty()) {
      return queries;
    }
    return names.stream()
        .map(
            name ->
                queries.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)))
        .toList();
  }

  WatchList following(List<String> things) {
    List<String> more = new ArrayList<>(following);
    things.stream().filter(thing -> !more.contains(thing)).forEach(more::add);
    return new WatchList(queries, more);
  }

  WatchList notFollowing(List<String> things) {
    List<String> fewer = new ArrayList<>(following);
    for (String thing : things) {
      if (!fewer.remove(thing)) {
        throw CliException.failed(
            "%s is not followed; these are: %s".formatted(thing, String.join(", ", following)));
      }
    }
    return new WatchList(queries, fewer);
  }

  private CliException unknown(String name) {
    return CliException.usage(
        "nothing is watched by the name %s; theragraph watch list shows what is".formatted(name));
  }
}
