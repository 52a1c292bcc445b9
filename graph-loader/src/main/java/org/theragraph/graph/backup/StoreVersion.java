package org.theragraph.graph.backup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.kernel.internal.Version;

/** Versions of Neo4j, which can read older stores of its own and no newer ones. */
final class StoreVersion {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

  private StoreVersion() {}

  /** The version that this program has, {@code 5.26.1}. */
  static String ours() {
    return Version.getNeo4jVersion();
  }

  /** Whether a store of one version is beyond another: by its first two numbers. */
  static boolean isNewer(String version, String than) {
    int[] one = numbers(version);
    int[] other = numbers(than);
    return one[0] != other[0] ? one[0] > other[0] : one[1] > other[1];
  }

  private static int[] numbers(String version) {
    Matcher matcher = NUMBERS.matcher(version);
    return matcher.lookingAt()
        ? new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))}
        : new int[] {0, 0};
  }
}
