package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.PubMed;
import org.theragraph.cli.fetch.service.PubMedQuery;
import org.theragraph.cli.fetch.service.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph fetch pubmed}. */
@Command(
    name = "pubmed",
    description = "Fetch titles and abstracts of PubMed.",
    footer = {
      "",
      "Asks 3 times a second at most; 10 times with a key of NCBI's in NCBI_API_KEY.",
      "NCBI asks for an address to write to when something goes wrong: --contact.",
      "",
      "Examples:",
      "  theragraph fetch pubmed 'daratumumab AND lupus' --contact me@clinic.example",
      "  theragraph fetch pubmed 'CAR-T[ti] AND autoimmun*' --since 2024-01-01 --max 500"
    })
public final class FetchPubMedCommand extends ServiceCommand {
  // NCBI counts requests by the second: a little less than 3 and 10.
  private static final Duration PACE = Duration.ofMillis(340);
  private static final Duration PACE_WITH_KEY = Duration.ofMillis(105);

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what PubMed took in since then: 2024-01-31.")
  private @Nullable LocalDate since;

  public FetchPubMedCommand() {
    super("PubMed", "THERAGRAPH_PUBMED_URL", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils");
  }

  @Override
  Duration pace() {
    return key() == null ? PACE : PACE_WITH_KEY;
  }

  @Override
  void fetch(Service service, Haul haul, String words, int max) throws IOException {
    PubMed pubMed = new PubMed(service, identity());
    new PubMedQuery(pubMed, haul, PubMed.since(words, since), max, largest()).run();
  }

  private @Nullable String key() {
    return variable("NCBI_API_KEY");
  }

  private Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("tool", FetchOptions.tool());
    String contact = contact();
    if (contact != null && contact.contains("@")) {
      identity.put("email", contact.strip());
    }
    String key = key();
    if (key != null) {
      identity.put("api_key", key);
    }
    return identity;
  }
}
