package org.theragraph.cli.transfer;

import java.util.Map;
import java.util.Set;
import org.theragraph.cli.path.EdgeSource;

/** What a ranking may know: all of the graph, or what was told up to a moment. */
interface Knowledge {
  EdgeSource edges();

  /** By signal, the counts of the concepts that documents name with a drug or a disease. */
  Map<Signal, Map<String, Double>> signals(String concept);

  /** For each disease of these drugs, or each drug of these diseases, what is said of the use. */
  Map<String, Use> uses(Set<String> ids, boolean drugs);
}
