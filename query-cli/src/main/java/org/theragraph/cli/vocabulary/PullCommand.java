package org.theragraph.cli.vocabulary;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabularySets;
import org.theragraph.cli.vocabulary.Registry.Entry;
import org.theragraph.graph.lock.FileMutex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph vocab pull}. */
@Command(
    name = "pull",
    description = {
      "Make a new set of vocabularies from official addresses or a folder, and use it.",
      "It is checked by reading it. Others of the set in use come along."
    },
    footer = {
      "",
      "Until all is there and read, the set in use stays. theragraph vocab use previous goes back.",
      "An address of the environment, THERAGRAPH_VOCAB_MONDO_URL and so on, takes the place of the",
      "official one.",
      "",
      "Example:",
      "  theragraph vocab pull mondo hgnc --accept-licences"
    })
public final class PullCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private PullOptions options;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "As theragraph vocab list tells; by default all.")
  private List<String> names = List.of();

  @Option(
      names = "--accept-licences",
      description = "Accept the licences of what is pulled; theragraph vocab list shows them.")
  private boolean accepted;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = {
        "Take the files of a folder instead; they are known by their names, and",
        "held to its SHA256SUMS if it has one."
      })
  private @Nullable Path from;

  @Option(names = "--dry-run", description = "Tell what would be pulled, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    Registry registry = Registry.read();
    List<Entry> wanted = registry.named(names);
    List<Incoming> incoming =
        from == null
            ? new Published(session, options, names.isEmpty() ? registry.entries() : wanted).list()
            : fromFolder(from, registry, wanted);
    Map<String, String> sums = options.sums(incoming);
    if (dryRun) {
      incoming.forEach(file -> session.out().println(file.shown()));
      session.out().flush();
      return ExitCode.DONE;
    }
    requireLicences(incoming);
    VocabularySets sets = new VocabularySets(session.surroundings().home());
    Files.createDirectories(sets.folder());
    try (FileMutex lock = FileMutex.tryTake(sets.folder().resolve(".lock"))) {
      if (lock == null) {
        throw CliException.failed("another pull is running; wait for it");
      }
      String name = new NewSet(session, sets, sums, options.pins()).make(incoming);
      session.out().println(name + " in use: " + incoming.size() + " files pulled");
      session.out().flush();
    }
    return ExitCode.DONE;
  }

  private List<Incoming> fromFolder(Path folder, Registry registry, List<Entry> wanted)
      throws IOException {
    FromFolder files = FromFolder.read(folder, registry, wanted);
    if (!files.strange().isEmpty()) {
      session.note(
          "theragraph: not known by their names, and left out: "
              + String.join(", ", files.strange()));
    }
    List<String> found = files.incoming().stream().map(file -> file.entry().id()).toList();
    List<String> lacking =
        wanted.stream().map(Entry::id).filter(id -> !found.contains(id)).toList();
    if (!lacking.isEmpty()) {
      throw CliException.failed(
          "%s has no file of %s; README.md tells their names"
              .formatted(folder, String.join(", ", lacking)));
    }
    return files.incoming();
  }

  private void requireLicences(List<Incoming> incoming) {
    String licences =
        incoming.stream()
            .map(file -> file.entry().id() + ": " + file.entry().licence())
            .distinct()
            .collect(Collectors.joining("; "));
    if (accepted) {
      session.note("theragraph: licences accepted: " + licences);
      return;
    }
    Console console = session.surroundings().errIsTerminal() ? System.console() : null;
    if (console != null) {
      session.err().println("Licences: " + licences);
      String answer = console.readLine("Accept them (theragraph vocab list has them)? [y/N] ");
      if (answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
        return;
      }
    }
    throw CliException.failed(
        "licences are not accepted (%s); read them, then add --accept-licences"
            .formatted(licences));
  }
}
