package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.EuropePmc;
import org.theragraph.cli.fetch.service.Service;
import org.theragraph.cli.fetch.service.ServiceOptions;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph fetch europepmc}. */
@Command(
    name = "europepmc",
    description = "Fetch open-access full texts of Europe PMC.",
    footer = {
      "",
      "Example:",
      "  theragraph fetch europepmc 'TITLE:daratumumab AND lupus' --max 100"
    })
public final class FetchEuropePmcCommand implements Callable<Integer> {
  private static final String OFFICIAL = "https://www.ebi.ac.uk/europepmc/webservices/rest";
  private static final Duration PACE = Duration.ofMillis(250);

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
        query.service(session, options, "Europe PMC", "THERAGRAPH_EUROPEPMC_URL", OFFICIAL, PACE);
    String words = query.query();
    int max = query.max();
    try (Haul haul = Haul.open(session, options)) {
      new EuropePmc(service, haul, words, max, options.largest()).run();
      return haul.finish();
    }
  }
}
