package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.PubMed;
import org.theragraph.cli.fetch.service.PubMedQuery;
import org.theragraph.cli.fetch.service.Service;
import org.theragraph.cli.fetch.service.ServiceOptions;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class FetchPubMedCommand implements Callable<Integer> {
  private static final String OFFICIAL = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils";

  // NCBI counts requests by the second: a little less than 3 and 10.
  private static final Duration PACE = Duration.ofMillis(340);
  private static final Duration PACE_WITH_KEY = Duration.ofMillis(105);

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ServiceOptions query;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private FetchOptions options;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what PubMed took in since then: 2024-01-31.")
  private @Nullable LocalDate since;

  @Override
  public Integer call() throws IOException {
    String key = session.surroundings().variable("NCBI_API_KEY");
    Service service =
        query.service(
            session,
            options,
            "PubMed",
            "THERAGRAPH_PUBMED_URL",
            OFFICIAL,
            key == null ? PACE : PACE_WITH_KEY);
    String term = PubMed.since(query.query(), since);
    int max = query.max();
    try (Haul haul = Haul.open(session, options)) {
      PubMed pubMed = new PubMed(service, identity(key));
      new PubMedQuery(pubMed, haul, term, max, options.largest()).run();
      return haul.finish();
    }
  }

  private Map<String, String> identity(@Nullable String key) {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("tool", FetchOptions.tool());
    String contact = options.contact(session);
    if (contact != null && contact.contains("@")) {
      identity.put("email", contact.strip());
    }
    if (key != null) {
      identity.put("api_key", key);
    }
    return identity;
  }
}
