package org.theragraph.cli.fetch.service;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands take that put a query to a service. */
@Command
public final class ServiceOptions {
  private static final long LARGEST_ANSWER = 100_000_000; // many documents in one

  @Parameters(arity = "1", paramLabel = "QUERY", description = "In the service's own language.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String query;

  @Option(names = "--max", paramLabel = "N", description = "Take no more than N documents.")
  private @Nullable Integer max;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description =
          "Address of the service, for a mirror; default: the environment's"
              + " THERAGRAPH_PUBMED_URL, THERAGRAPH_EUROPEPMC_URL or THERAGRAPH_TRIALS_URL,"
              + " else its public one.")
  private @Nullable String base;

  /** The query, not blank. */
  public String query() {
    if (query.isBlank()) {
      throw CliException.usage("the query is empty");
    }
    return query.strip();
  }

  /** The most documents to take. */
  public int max() {
    if (max != null && max < 1) {
      throw CliException.usage("--max must be at least 1, not " + max);
    }
    return max == null ? Integer.MAX_VALUE : max;
  }

  /**
   * The service.
   *
   * @param name for messages
   * @param variable of the environment that holds its address
   * @param official its public address
   * @param pace shortest time between two requests
   */
  public Service service(
      Session session,
      FetchOptions options,
      String name,
      String variable,
      String official,
      Duration pace) {
    String set = base == null ? session.surroundings().variable(variable) : base;
    String address = set == null ? official : set;
    URI root;
    try {
      root = Guard.parse(address);
    } catch (WebException e) {
      throw CliException.usage("%s: '%s' %s".formatted(name, address, e.getMessage()));
    }
    long bytes = Math.max(LARGEST_ANSWER, options.largest());
    return new Service(name, root, options.web(session, Guard.ofService(root), pace, bytes));
  }
}
