package org.theragraph.graph;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement's votes changed, in words for people; kept on the statement until it is summed
 * up, and then with its change.
 */
public final class Cause {
  public static final String NEW_DOCUMENT = "new document";
  static final String DOCUMENT_GONE = "document gone";
  static final String DOCUMENT_CHANGED = "document changed";
  static final String COPIES = "near-copies";
  static final String CURATION = "curation";
  static final String WITHDRAWAL = "withdrawal";
  static final String VOCABULARY = "vocabulary";

  /** The same text, read by the same versions: other options, or a load that was cut off. */
  static final String EXTRACTION = "another extraction";

  /** Adds a cause to the statement {@code s} and marks it, once for each cause. */
  static final String MARK =
      " SET s.dirty = true, s.causes = [c IN coalesce(s.causes, []) WHERE c <> %1$s] + %1$s";

  private Cause() {}

  /**
   * Why an extraction of the same document finds other things.
   *
   * @param before versions of what extracted it before, as {@link #versions} gives them
   * @param now those of this time
   */
  static String between(@Nullable String before, @Nullable String now) {
    if (before == null || now == null || before.equals(now)) {
      return EXTRACTION;
    }
    Map<String, String> old = parsed(before);
    Map<String, String> fresh = parsed(now);
    String differing =
        String.join(
            ", ",
            fresh.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList());
    return differing.isEmpty() ? EXTRACTION : "other " + differing;
  }

  /** One line of all versions, {@code rules=1; vocabulary=b13e}; null where none is told. */
  public static @Nullable String versions(Map<String, String> versions) {
    if (versions.isEmpty()) {
      return null;
    }
    return String.join(
        "; ",
        new TreeMap<>(versions)
            .entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
  }

  private static Map<String, String> parsed(String line) {
    Map<String, String> versions = new TreeMap<>();
    for (String part : line.split("; ", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        versions.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return versions;
  }
}
