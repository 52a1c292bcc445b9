package org.theragraph.cli.fetch.haul;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Limits;
import org.theragraph.cli.fetch.web.Pacer;
import org.theragraph.cli.fetch.web.Web;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands of {@code fetch} take. */
@Command
public final class FetchOptions {
  private static final String TOOL = "theragraph";
  private static final long MEGABYTE = 1_000_000;
  private static final long MOST_MEGABYTES = 1_000;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder for the documents (default: documents below THERAGRAPH_HOME).")
  private @Nullable Path store;

  @Option(names = "--dry-run", description = "Tell what would be fetched, and fetch no documents.")
  private boolean dryRun;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      defaultValue = "20",
      description = "Largest document, unpacked, in megabytes (default ${DEFAULT-VALUE}).")
  private long megabytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Longest time for one request, its body included (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Further tries when a server is busy or breaks off, with longer and longer waits"
              + " (default ${DEFAULT-VALUE}).")
  private int retries;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description = "What to call oneself; robots.txt is read for its first word.")
  private @Nullable String userAgent;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Your mail or web address, told to the servers; default: the environment's"
              + " THERAGRAPH_CONTACT.")
  private @Nullable String contact;

  /**
   * Fails on values that make no sense.
   *
   * @throws CliException which
   */
  public void check() {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      throw CliException.usage("--max-size must be 1 to %d".formatted(MOST_MEGABYTES));
    }
    if (seconds < 1 || retries < 0) {
      throw CliException.usage("--timeout must be at least 1, --retries at least 0");
    }
    for (String text : new String[] {userAgent, contact}) {
      if (text != null && (text.isBlank() || !text.matches("[\\x20-\\x7E]+"))) {
        throw CliException.usage("--user-agent and --contact take plain ASCII");
      }
    }
  }

  boolean dryRun() {
    return dryRun;
  }

  /** Largest document in bytes. */
  public long largest() {
    return megabytes * MEGABYTE;
  }

  Path store(Session session) {
    Path given = store == null ? session.surroundings().home().resolve("documents") : store;
    return given.toAbsolutePath().normalize();
  }

  /** The contact's address; null for none. */
  public @Nullable String contact(Session session) {
    return contact == null ? session.surroundings().variable("THERAGRAPH_CONTACT") : contact;
  }

  /**
   * The way to the net.
   *
   * @param bytes largest body
   */
  public Web web(Session session, Guard guard, Duration pace, long bytes) {
    check();
    Limits limits = new Limits(bytes, Duration.ofSeconds(seconds), retries);
    return new Web(guard, new Pacer(pace), limits, userAgent(session));
  }

  private String userAgent(Session session) {
    if (userAgent != null) {
      return userAgent.strip();
    }
    String version = Session.class.getPackage().getImplementationVersion();
    String name = "Theragraph/" + (version == null ? "dev" : version);
    String address = contact(session);
    return address == null ? name : "%s (+%s)".formatted(name, address.strip());
  }

  /** Name of the program, for services that want to know. */
  public static String tool() {
    return TOOL;
  }
}
