package org.theragraph.graph.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;

/** A process that decides without end and says each time what is safe. */
final class AppendUntilKilled {
  private AppendUntilKilled() {}

  public static void main(String[] args) throws IOException {
    Journal<Decision> journal = Journal.decisions(Path.of(args[0]));
    for (int i = 0; ; i++) {
      Decision decision = Decisions.on(args[1], DecisionKind.ACCEPT, "s" + i);
      journal.append(List.of(decision));
      System.out.println(decision.statement());
      System.out.flush();
    }
  }
}
