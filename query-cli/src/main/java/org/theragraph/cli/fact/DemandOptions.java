package org.theragraph.cli.fact;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Stage;
import picocli.CommandLine.Option;

/** What a command demands of the claims that it lists. */
public final class DemandOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "At least one sentence tells this stage: ${COMPLETION-CANDIDATES}.")
  private @Nullable Stage stage;

  @Option(
      names = "--min-belief",
      paramLabel = "0..1",
      defaultValue = "0",
      description = "Leave out what is believed less; in a ranking, where a link of the path is.")
  private double minBelief;

  /**
   * As it was given.
   *
   * @throws CliException if a number is out of its range
   */
  public Demand demand() {
    if (!(minBelief >= 0 && minBelief <= 1)) { // so that NaN is refused too
      throw CliException.usage("--min-belief must be from 0 to 1, not " + minBelief);
    }
    return new Demand(minBelief, stage);
  }
}
