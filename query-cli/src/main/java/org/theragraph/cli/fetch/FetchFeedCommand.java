package org.theragraph.cli.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.page.Feeds;
import org.theragraph.cli.fetch.page.Pages;
import org.theragraph.cli.session.CliException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph fetch feed}. */
@Command(
    name = "feed",
    description = {
      "Fetch the pages that a newsroom's feed lists (RSS or Atom), as fetch url does.",
      "Pages that are in the store as the feed dates them are not asked for."
    },
    footer = {"", "Example:", "  theragraph fetch feed https://newsroom.example/rss.xml"})
public final class FetchFeedCommand extends PageCommand {
  @Option(names = "--max", paramLabel = "N", description = "Take no more than N pages of a feed.")
  private @Nullable Integer max;

  @Override
  void check() {
    if (max != null && max < 1) {
      throw CliException.usage("--max must be at least 1, not " + max);
    }
  }

  @Override
  void fetch(Set<URI> addresses, Pages pages, Haul haul) throws IOException {
    Feeds feeds = new Feeds(haul, pages, max == null ? Integer.MAX_VALUE : max);
    for (URI feed : addresses) {
      feeds.fetch(feed);
    }
  }
}
