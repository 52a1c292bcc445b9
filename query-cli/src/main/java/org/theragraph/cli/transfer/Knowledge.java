package org.theragraph.cli.transfer;

import java.util.Map;
import java.util.Set;
import org.theragraph.cli.path.EdgeSource;

/** What a ranking may know: all of the graph, or what was told up to a moment. */
interface Knowledge {
  EdgeSource edges();

  /** For each disease of these drugs, or each drug of these diseases, what is said of the use. */
  Map<String, Use> uses(Set<String> ids, boolean drugs);
}
