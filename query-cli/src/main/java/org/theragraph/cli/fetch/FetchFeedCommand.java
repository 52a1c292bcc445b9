package org.theragraph.cli.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.page.Feeds;
import org.theragraph.cli.fetch.page.Pages;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph fetch feed}. */
@Command(
    name = "feed",
    description = {
      "Fetch the pages that a newsroom's feed lists (RSS or Atom), as fetch url does.",
      "Pages that are in the store as the feed dates them are not asked for."
    },
    footer = {"", "Example:", "  theragraph fetch feed https://newsroom.example/rss.xml"})
public final class FetchFeedCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private FetchOptions options;

  @Option(
      names = "--allow-private",
      description = "Also ask hosts of this machine and its own network.")
  private boolean allowPrivate;

  @Option(names = "--max", paramLabel = "N", description = "Take no more than N pages of a feed.")
  private @Nullable Integer max;

  @Parameters(arity = "1..*", paramLabel = "FEED", description = "Address of a feed.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> addresses;

  @Override
  public Integer call() throws IOException {
    if (max != null && max < 1) {
      throw CliException.usage("--max must be at least 1, not " + max);
    }
    Set<URI> feeds = new LinkedHashSet<>();
    for (String address : addresses) {
      feeds.add(FetchUrlCommand.parse(address));
    }
    try (Haul haul = Haul.open(session, options)) {
      Pages pages = new Pages(haul, options, allowPrivate);
      Feeds reader = new Feeds(haul, pages, max == null ? Integer.MAX_VALUE : max);
      for (URI feed : feeds) {
        reader.fetch(feed);
      }
      return haul.finish();
    }
  }
}
