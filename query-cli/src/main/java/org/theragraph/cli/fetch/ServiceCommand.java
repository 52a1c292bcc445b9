package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.service.Service;
import org.theragraph.cli.fetch.service.ServiceOptions;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that puts a query to a service and takes in what it finds. */
@Command
abstract class ServiceCommand implements Callable<Integer> {
  private final String name;
  private final String variable;
  private final String official;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ServiceOptions query;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private FetchOptions options;

  /**
   * A service.
   *
   * @param name for messages
   * @param variable of the environment that holds its address
   * @param official its public address
   */
  ServiceCommand(String name, String variable, String official) {
    this.name = name;
    this.variable = variable;
    this.official = official;
  }

  /** Shortest time between two requests. */
  abstract Duration pace();

  /**
   * Takes in what the service finds.
   *
   * @param words the query
   * @param max the most documents to take
   */
  abstract void fetch(Service service, Haul haul, String words, int max) throws IOException;

  @Override
  public final Integer call() throws IOException {
    Service service = query.service(session, options, name, variable, official, pace());
    String words = query.query();
    int max = query.max();
    try (Haul haul = Haul.open(session, options)) {
      fetch(service, haul, words, max);
      return haul.finish();
    }
  }

  /** A variable of the environment; null where it is not set. */
  final @Nullable String variable(String of) {
    return session.surroundings().variable(of);
  }

  /** Whom a server can write to; null where nobody is named. */
  final @Nullable String contact() {
    return options.contact(session);
  }

  /** Bytes of the largest document. */
  final long largest() {
    return options.largest();
  }
}
