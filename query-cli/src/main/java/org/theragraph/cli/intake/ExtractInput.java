package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.GivenMentions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What extract and build have in common. */
final class ExtractInput {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder, glob, archive or - for standard input.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> inputs;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExtractOptions options;

  int extract(Session session, Path out) throws IOException {
    return extract(session, out, null, true);
  }

  /**
   * @param mentions to take instead of recognising; null to recognise
   */
  int extract(Session session, Path out, @Nullable GivenMentions mentions, boolean recogniseOthers)
      throws IOException {
    return options
        .step(session)
        .withMentions(mentions, recogniseOthers)
        .run(DocumentSource.of(inputs), out);
  }
}
