package org.theragraph.cli.review.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph review export}. */
@Command(
    name = "export",
    description = {
      "Write the sentences on which curators decided as a gold set: what is right, and what is not.",
      "Documents of a gold set are annotated in part; what nobody decided on is not counted."
    },
    footer = {
      "",
      "DIR gets documents.jsonl and annotations.jsonl, which evaluate press takes, and gold.jsonl",
      "with the places of names, for training.",
      "",
      "Examples:",
      "  theragraph review export --out decided/",
      "  theragraph evaluate press decided/"
    })
public final class ExportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  private long documents;
  private long right;
  private long wrong;

  @Override
  public Integer call() throws IOException {
    requireFree();
    try (Graph graph = session.openGraph();
        GoldFolder out = new GoldFolder(folder)) {
      new JudgedDocuments(graph)
          .forEach(
              document -> {
                out.write(document);
                count(document);
              });
    }
    session
        .out()
        .printf(
            "Wrote %s to %s: %s right, %d wrong%n",
            Counted.of(documents, "document"), folder, Counted.of(right, "claim"), wrong);
    if (documents == 0) {
      session.note("nobody decided on a sentence yet; decide with: theragraph review accept ID");
    }
    session.out().flush();
    return ExitCode.DONE;
  }

  private void requireFree() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw CliException.failed(folder + " is a file; name a new folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw CliException.failed(folder + " is not empty; name a new folder");
      }
    }
  }

  private void count(JudgedDocument document) {
    documents++;
    for (JudgedSentence sentence : document.sentences()) {
      if (sentence.right()) {
        right++;
      } else {
        wrong++;
      }
    }
  }
}
