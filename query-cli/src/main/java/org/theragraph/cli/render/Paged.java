package org.theragraph.cli.render;

import java.util.OptionalLong;

/** An answer that can be the part of a longer one. */
public interface Paged extends Answer {
  /** Whether there is more behind it. */
  boolean hasMore();

  /** How many there are in all, where that is known without asking again. */
  default OptionalLong total() {
    return OptionalLong.empty();
  }
}
