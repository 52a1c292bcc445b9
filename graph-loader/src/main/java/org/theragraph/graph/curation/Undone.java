package org.theragraph.graph.curation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.Decision;

/** Which decisions are taken back. */
public final class Undone {
  private Undone() {}

  /**
   * Their ids; an undo that is undone itself takes nothing back. Goes from the last to the first,
   * so that an undo of an undo is seen before what that would undo.
   *
   * @param decisions the oldest first
   */
  public static Set<String> among(List<Decision> decisions) {
    List<Decision> latestFirst = new ArrayList<>(decisions);
    Collections.reverse(latestFirst);
    Set<String> undone = new HashSet<>();
    for (Decision decision : latestFirst) {
      String undoes = decision.undoes();
      if (undoes != null && !undone.contains(decision.id())) {
        undone.add(undoes);
      }
    }
    return undone;
  }
}
