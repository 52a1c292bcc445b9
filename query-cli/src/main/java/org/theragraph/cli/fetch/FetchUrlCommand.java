package org.theragraph.cli.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.page.Pages;
import picocli.CommandLine.Command;

/** {@code theragraph fetch url}. */
@Command(
    name = "url",
    description = {
      "Fetch pages by their addresses, once a second a host, as their robots.txt allows.",
      "A page that the store has is asked for only if it has changed since."
    },
    footer = {
      "",
      "Example:",
      "  theragraph fetch url https://newsroom.example/2026/results-in-lupus"
    })
public final class FetchUrlCommand extends PageCommand {
  @Override
  void fetch(Set<URI> addresses, Pages pages, Haul haul) throws IOException {
    haul.expect(addresses.size());
    for (URI page : addresses) {
      pages.fetch(new Item(page.toString(), "url", page, null, null));
    }
  }
}
