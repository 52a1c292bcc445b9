package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.Service;
import org.theragraph.cli.fetch.service.ServiceOptions;
import org.theragraph.cli.fetch.service.Trials;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph fetch trials}. */
@Command(
    name = "trials",
    description = "Fetch records of ClinicalTrials.gov; their status becomes the stage of a claim.",
    footer = {"", "Example:", "  theragraph fetch trials 'daratumumab AND lupus'"})
public final class FetchTrialsCommand implements Callable<Integer> {
  private static final String OFFICIAL = "https://clinicaltrials.gov/api/v2";
  private static final Duration PACE = Duration.ofMillis(1200); // 50 a minute

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ServiceOptions query;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private FetchOptions options;

  @Override
  public Integer call() throws IOException {
    Service service =
        query.service(
            session, options, "ClinicalTrials.gov", "THERAGRAPH_TRIALS_URL", OFFICIAL, PACE);
    String words = query.query();
    int max = query.max();
    try (Haul haul = Haul.open(session, options)) {
      new Trials(service, haul, words, max, options.largest()).run();
      return haul.finish();
    }
  }
}
