package org.theragraph.cli.question.language;

import java.util.Arrays;

/** How far two spellings are from each other; two swapped letters are one edit. */
final class Edits {
  private Edits() {}

  /** Whether so many edits make one word of the other. */
  static boolean between(String a, String b, int most) {
    return distance(a, b) <= most;
  }

  /** Whether the same letters stand in another order. */
  static boolean isSwap(String a, String b) {
    char[] first = a.toCharArray();
    char[] second = b.toCharArray();
    Arrays.sort(first);
    Arrays.sort(second);
    return Arrays.equals(first, second);
  }

  /** Optimal string alignment. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
