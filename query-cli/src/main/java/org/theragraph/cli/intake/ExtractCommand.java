package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.Session;
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
      "  theragraph extract pubmed.xml.gz 'news/*.html' --out facts/ --threads 2"
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

  @Override
  public Integer call() throws IOException {
    return input.extract(session, out);
  }
}
