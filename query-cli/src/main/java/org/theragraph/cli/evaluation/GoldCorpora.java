package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theragraph.cli.session.CliException;
import org.theragraph.extractor.evaluation.gold.GoldEvaluation;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which gold documents a command takes. */
final class GoldCorpora {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Gold corpora.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<Path> paths;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "dev",
      description = "Which split of corpora in folders (default ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String split;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Take the first N documents of each corpus only.")
  private int limit = Integer.MAX_VALUE;

  String split() {
    return split;
  }

  int limit() {
    return limit;
  }

  /** Takes as many documents as a table asks for, whatever was said. */
  void limitTo(int documents) {
    limit = documents;
  }

  void check() throws IOException {
    if (limit < 1) {
      throw CliException.usage("--limit must be at least 1");
    }
    if (files(split).isEmpty()) {
      throw CliException.usage(
          "no %s.jsonl.gz below %s; name a corpus, or another --split".formatted(split, paths));
    }
  }

  /** The files of the split. */
  List<Path> files() throws IOException {
    return files(split);
  }

  /** The files of another split of the same corpora. */
  List<Path> files(String ofSplit) throws IOException {
    return GoldEvaluation.files(paths, ofSplit);
  }
}
