package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.EuropePmc;
import org.theragraph.cli.fetch.service.Service;
import picocli.CommandLine.Command;

/** {@code theragraph fetch europepmc}. */
@Command(
    name = "europepmc",
    description = "Fetch open-access full texts of Europe PMC.",
    footer = {
      "",
      "Example:",
      "  theragraph fetch europepmc 'TITLE:daratumumab AND lupus' --max 100"
    })
public final class FetchEuropePmcCommand extends ServiceCommand {
  public FetchEuropePmcCommand() {
    super(
        "Europe PMC",
        "THERAGRAPH_EUROPEPMC_URL",
        "https://www.ebi.ac.uk/europepmc/webservices/rest");
  }

  @Override
  Duration pace() {
    return Duration.ofMillis(250);
  }

  @Override
  void fetch(Service service, Haul haul, String words, int max) throws IOException {
    new EuropePmc(service, haul, words, max, largest()).run();
  }
}
