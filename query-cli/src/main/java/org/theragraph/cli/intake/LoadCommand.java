package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.kgx.KgxFolder;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.graph.LoadOptions;
import org.theragraph.graph.snapshot.SnapshotSearch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph load}. */
@Command(
    name = "load",
    description = "Load a folder of facts into the graph; loading it twice changes nothing.",
    footer = {
      "",
      "Exit code 3: done, but edges of a KGX folder were left out that have no place here.",
      "",
      "Each load is a snapshot: theragraph graph snapshots lists them, graph diff compares them.",
      "",
      "Examples:",
      "  theragraph load facts/",
      "  theragraph load facts/ --source press --replace-source --name may --fail-on-loss",
      "  theragraph load millions/ --bulk",
      "  theragraph load --core"
    })
public final class LoadCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  /** Exactly one of them. */
  static final class Of {
    @Parameters(
        paramLabel = "DIR",
        description = "Folder that extract wrote, or one of KGX: nodes.jsonl and edges.jsonl.")
    private @Nullable Path folder;

    @Option(
        names = "--core",
        description = {
          "Load what the built-in vocabulary knows without a text: targets of drugs, antigens of",
          "autoantibodies. They are of a curated source: --only texts leaves them out of answers."
        })
    private boolean core;
  }

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Of of;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "What the folder is an extraction of (default: the folder's path).")
  private @Nullable String source;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the snapshot (default: load-<number>).")
  private @Nullable String name;

  @Option(
      names = "--replace-source",
      description = {
        "Take out documents that an earlier load of this source brought and the folder lacks.",
        "Documents that another source has as well stay."
      })
  private boolean replaceSource;

  @Option(
      names = "--fail-on-loss",
      description = "Load nothing and exit with 1 where a statement would lose its last sentence.")
  private boolean failOnLoss;

  @Option(
      names = "--bulk",
      description = {
        "Make the graph anew from this folder alone, with Neo4j's import tool: faster, for large",
        "folders. Decisions are replayed; the list of earlier snapshots is not kept."
      })
  private boolean bulk;

  @Option(
      names = "--replace",
      description = "With --bulk: also where the graph holds documents that the folder lacks.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    requireFit();
    Path folder = of.folder == null ? core() : of.folder;
    LoadOptions options = options(folder);
    if (!KgxFolder.isOne(folder)) {
      load(folder, options);
      return ExitCode.DONE;
    }
    KgxStep kgx = new KgxStep(session);
    load(kgx.convert(folder), options);
    return kgx.exitCode();
  }

  private Path core() throws IOException {
    Path kgx = session.surroundings().home().resolve("kgx").resolve("core");
    new CoreClaims(Vocabulary.load()).write(kgx);
    return kgx;
  }

  private void load(Path facts, LoadOptions options) throws IOException {
    LoadStep step = new LoadStep(session);
    if (bulk) {
      step.bulk(facts, options, replace);
    } else {
      step.run(facts, options);
    }
  }

  private void requireFit() {
    String graph = session.settings().graphUri();
    if (bulk && graph != null) {
      throw CliException.usage(
          "--bulk makes the files of the background graph; load into %s without --bulk"
              .formatted(graph));
    }
    if (bulk && (replaceSource || failOnLoss)) {
      throw CliException.usage(
          "--bulk makes the graph anew from the folder alone; leave out --replace-source and"
              + " --fail-on-loss, or --bulk");
    }
    if (replace && !bulk) {
      throw CliException.usage("--replace goes with --bulk; see also --replace-source");
    }
  }

  private LoadOptions options(Path folder) {
    requireWords("--source", source);
    requireWords("--name", name);
    if (name != null && (name.equals(SnapshotSearch.NOW) || name.matches("\\d+"))) {
      throw CliException.usage(
          "--name must not be '%s': numbers and 'now' have a meaning in graph diff"
              .formatted(name));
    }
    return new LoadOptions(
        source != null ? source : of.core ? CoreClaims.SOURCE : LoadOptions.of(folder).source(),
        name,
        replaceSource,
        failOnLoss);
  }

  private static void requireWords(String option, @Nullable String value) {
    if (value != null && value.isBlank()) {
      throw CliException.usage(option + " must not be empty");
    }
  }
}
