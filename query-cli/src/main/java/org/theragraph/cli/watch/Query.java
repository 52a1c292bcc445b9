package org.theragraph.cli.watch;

import java.util.List;

/**
 * What is asked for again and again.
 *
 * @param name by which its owner knows it
 * @param fetch arguments of {@code theragraph fetch}: {@code pubmed}, the query, options
 */
record Query(String name, List<String> fetch) {
  Query {
    fetch = List.copyOf(fetch);
  }

  /** As it would be typed. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (String word : fetch) {
      boolean plain = word.matches("[\\w./:=@,+-]+");
      words.append(words.isEmpty() ? "" : " ");
      words.append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return words.toString();
  }
}
