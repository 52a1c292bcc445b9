package org.theragraph.cli.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.intake.ExtractOptions;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.mirror.Mirror;
import org.theragraph.corpora.mirror.Selection;
import org.theragraph.graph.lock.FileMutex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph mirror}. */
@Command(
    name = "mirror",
    description = {
      "Take PubMed's baseline and update files into the graph, in their order.",
      "What a later file says of a citation replaces what an earlier one said; what it deletes goes."
    },
    footer = {
      "",
      "The folder holds files such as pubmed26n0001.xml.gz, each with its sum in",
      "pubmed26n0001.xml.gz.md5. Only files that are new or changed are read; a run that was",
      "stopped, even by kill -9, goes on at the file it was at.",
      "Exit code " + ExitCode.QUARANTINED + ": done, but some citations were quarantined.",
      "",
      "Examples:",
      "  theragraph mirror pubmed/ --since 2015 --matching lupus,myasthenia --profile fast",
      "  theragraph mirror pubmed/ --dry-run"
    })
public final class MirrorCommand implements Callable<Integer> {
  private static final int FIRST_YEAR = 1700;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExtractOptions options;

  @Parameters(paramLabel = "DIR", description = "Folder with the files, or with folders of them.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--since",
      paramLabel = "YEAR",
      description = "Only what was published in that year or later.")
  private @Nullable Integer since;

  @Option(
      names = "--matching",
      paramLabel = "WORD,…",
      split = ",",
      description = "Only what has one of these words or phrases in title or abstract.")
  private List<String> words = List.of();

  @Option(names = "--require-checksums", description = "Refuse a file without an .md5 beside it.")
  private boolean requireChecksums;

  @Option(
      names = "--dry-run",
      description = "Tell which files would be read, check their sums, and change nothing.")
  private boolean dryRun;

  @Override
  @SuppressWarnings("try") // the lock is held, not used
  public Integer call() throws IOException {
    if (since != null && since < FIRST_YEAR) {
      throw CliException.usage("--since takes a year such as 2015, not " + since);
    }
    if (words.stream().anyMatch(String::isBlank)) {
      throw CliException.usage("--matching has an empty word");
    }
    if (!Files.isDirectory(folder)) {
      throw CliException.usage(folder + " is no folder; name the one with PubMed's files");
    }
    Selection.Wish wish = new Selection.Wish(since, words);
    MirrorState state = new MirrorState(session, folder, wish);
    Mirror mirror = Mirror.of(folder);
    mirror.remarks().forEach(remark -> session.note("theragraph: " + remark));
    MirrorRun run =
        new MirrorRun(session, state, options.step(session).mayBeEmpty(), wish, requireChecksums);
    if (dryRun) {
      return run.tell(mirror);
    }
    try (FileMutex lock = state.lock()) {
      return run.apply(mirror);
    }
  }
}
