package org.theragraph.cli.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.path.EdgeSource;

/** What a ranking may know: all of the graph, or what was told up to a moment. */
interface Knowledge {
  EdgeSource edges();

  /** By signal, the counts of the concepts that documents name with a drug or a disease. */
  Map<Signal, Map<String, Double>> signals(String concept);

  /**
   * Names of the rarest terms that are named with a concept and with each of some others, by the
   * other's id: what {@link Signal#TERMS_SHARED} counts.
   */
  Map<String, List<String>> sharedTerms(String concept, Set<String> others);

  /** For each disease of these drugs, or each drug of these diseases, what is said of the use. */
  Map<String, Use> uses(Set<String> ids, boolean drugs);
}
