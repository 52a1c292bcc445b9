package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.Service;
import org.theragraph.cli.fetch.service.Trials;
import picocli.CommandLine.Command;

/** {@code theragraph fetch trials}. */
@Command(
    name = "trials",
    description = "Fetch records of ClinicalTrials.gov; their status becomes the stage of a claim.",
    footer = {"", "Example:", "  theragraph fetch trials 'daratumumab AND lupus'"})
public final class FetchTrialsCommand extends ServiceCommand {
  public FetchTrialsCommand() {
    super("ClinicalTrials.gov", "THERAGRAPH_TRIALS_URL", "https://clinicaltrials.gov/api/v2");
  }

  @Override
  Duration pace() {
    return Duration.ofMillis(1200); // 50 a minute
  }

  @Override
  void fetch(Service service, Haul haul, String words, int max) throws IOException {
    new Trials(service, haul, words, max, largest()).run();
  }
}
