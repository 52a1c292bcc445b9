package org.theragraph.extractor.grounding;

import java.util.Set;
import java.util.stream.Collectors;

/** Lists of names that stand beside the code in {@code theragraph/grounding}. */
public final class NameList {
  private NameList() {}

  /** The lines of a file but for remarks. */
  public static Set<String> load(String file) {
    return Resource.rows(file).stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
  }
}
