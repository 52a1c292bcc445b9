package org.theragraph.cli.path;

import java.util.List;
import java.util.Set;

/** Where edges come from; several threads ask at once. */
@FunctionalInterface
public interface EdgeSource {
  /** All hops of this step that start at one of these concepts. */
  List<Hop> hops(Set<String> conceptIds, Step step);
}
