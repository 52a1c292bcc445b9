package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.extractor.GivenMentions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph extract}. */
@Command(
    name = "extract",
    description = "Read documents and write what they say into a folder of facts.",
    footer = {
      "",
      "Reads HTML, PubMed XML, JATS, BioC, PubTator, JSON Lines and text, also in folders, .gz,",
      ".tar.gz and .zip; - is standard input. Exit code 3: done, but some were quarantined.",
      "",
      "Examples:",
      "  theragraph extract press-releases/ --out facts/",
      "  theragraph extract pubmed.xml.gz 'news/*.html' --out facts/ --threads 2",
      "  theragraph extract abstracts.jsonl --mentions curated.jsonl --out facts/"
    })
public final class ExtractCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExtractInput input;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write; an earlier run's files there are overwritten.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  @Option(
      names = "--mentions",
      paramLabel = "FILE",
      description =
          "Take these mentions instead of recognising: JSON Lines as in mentions.jsonl with document,"
              + " start, end, text, type and, where known, concept. In documents without any there,"
              + " nothing is found.")
  private @Nullable Path mentions;

  @Option(
      names = "--recognise-others",
      description = "With --mentions: recognise as usual in documents that have none there.")
  private boolean recogniseOthers;

  @Override
  public Integer call() throws IOException {
    if (recogniseOthers && mentions == null) {
      throw CliException.usage("--recognise-others goes with --mentions");
    }
    GivenMentions given = mentions == null ? null : GivenMentions.read(mentions);
    return input.extract(session, out, given, recogniseOthers);
  }
}
