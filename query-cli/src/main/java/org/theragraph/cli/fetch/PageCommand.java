package org.theragraph.cli.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.page.Pages;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that takes in pages of any site. */
@Command
abstract class PageCommand implements Callable<Integer> {
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

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Address of a page or feed.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> addresses;

  /** Refuses options that make no sense. */
  void check() {}

  /** Takes in what lies at addresses. */
  abstract void fetch(Set<URI> addresses, Pages pages, Haul haul) throws IOException;

  @Override
  public final Integer call() throws IOException {
    check();
    Set<URI> parsed = new LinkedHashSet<>();
    addresses.forEach(address -> parsed.add(parse(address)));
    try (Haul haul = Haul.open(session, options)) {
      fetch(parsed, new Pages(haul, options, allowPrivate), haul);
      return haul.finish();
    }
  }

  private static URI parse(String address) {
    try {
      return Guard.parse(address);
    } catch (WebException e) {
      throw CliException.usage("'%s' %s".formatted(address, e.getMessage()));
    }
  }
}
