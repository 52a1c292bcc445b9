package org.theragraph.cli.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.page.Pages;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class FetchUrlCommand implements Callable<Integer> {
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

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Address of a page.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> addresses;

  @Override
  public Integer call() throws IOException {
    Set<URI> pages = new LinkedHashSet<>();
    for (String address : addresses) {
      pages.add(parse(address));
    }
    try (Haul haul = Haul.open(session, options)) {
      haul.expect(pages.size());
      Pages site = new Pages(haul, options, allowPrivate);
      for (URI page : pages) {
        site.fetch(new Item(page.toString(), "url", page, null, null));
      }
      return haul.finish();
    }
  }

  /** An address of the command line. */
  static URI parse(String address) {
    try {
      return Guard.parse(address);
    } catch (WebException e) {
      throw CliException.usage("'%s' %s".formatted(address, e.getMessage()));
    }
  }
}
