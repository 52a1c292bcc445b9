package org.theragraph.cli.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Limits;
import org.theragraph.cli.session.CliException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a pull holds its files to. */
@Command
final class PullOptions {
  private static final long MEGABYTE = 1_000_000;
  private static final String SHA_256 = "[0-9a-f]{64}";

  @Option(
      names = "--sha256",
      paramLabel = "[NAME=]HEX",
      description = "The sum that the file must have; NAME= where several are pulled.")
  private List<String> sums = List.of();

  @Option(
      names = "--pin",
      paramLabel = "NAME=VERSION",
      description = "The version that a file must state, else it is refused.")
  private Map<String, String> pins = Map.of();

  @Option(
      names = "--address",
      paramLabel = "NAME=URL",
      description = "Where to pull from instead: an older release, or a mirror.")
  private Map<String, String> addresses = Map.of();

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      defaultValue = "2000",
      description = "Largest file in megabytes (default ${DEFAULT-VALUE}).")
  private long megabytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "Longest time for one file (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "5",
      description = "Further tries when a server is busy or breaks off (default ${DEFAULT-VALUE}).")
  private int retries;

  Limits limits() {
    if (megabytes < 1 || megabytes > 1_000_000 || seconds < 1 || retries < 0) {
      throw CliException.usage(
          "--max-size must be 1 to 1000000, --timeout at least 1, --retries at least 0");
    }
    return new Limits(megabytes * MEGABYTE, java.time.Duration.ofSeconds(seconds), retries);
  }

  Map<String, String> pins() {
    return pins;
  }

  /** The address that takes the place of the official one; null for none. */
  @Nullable String address(String id) {
    return addresses.get(id);
  }

  /** The sums by name of vocabulary. */
  Map<String, String> sums(List<Incoming> incoming) {
    List<String> ids = incoming.stream().map(file -> file.entry().id()).toList();
    Map<String, String> byName = new LinkedHashMap<>();
    for (String text : sums) {
      String[] parts = text.toLowerCase(Locale.ROOT).split("=", 2);
      String hex = parts[parts.length - 1];
      String name = parts.length == 2 ? parts[0] : ids.size() == 1 ? ids.get(0) : "";
      if (!hex.matches(SHA_256)) {
        throw CliException.usage("--sha256 takes 64 hexadecimal digits, not '" + hex + "'");
      }
      if (ids.stream().filter(name::equals).count() != 1) {
        throw CliException.usage(
            "--sha256 needs NAME= with a vocabulary of which one file is pulled");
      }
      byName.put(name, hex);
    }
    for (String name : pins.keySet()) {
      if (!ids.contains(name)) {
        throw CliException.usage("--pin: '" + name + "' is not pulled");
      }
    }
    return byName;
  }
}
