package org.theragraph.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where further vocabularies are. Mixed into each command that extracts. */
@Command
public final class VocabulariesOption {
  private static final Path NONE = Path.of("none");
  private static final String VARIABLE = "THERAGRAPH_VOCABULARIES";

  @Option(
      names = "--vocabularies",
      paramLabel = "DIR",
      description =
          "Folder of vocabularies (MONDO, MeSH, DrugBank, HGNC ...) for ids of more names, or none;"
              + " default: the environment's THERAGRAPH_VOCABULARIES, else the set that"
              + " theragraph vocab has in use, else the built-in ones alone.")
  private @Nullable Path folder;

  /** The folder; null for the built-in vocabularies alone. */
  public @Nullable Path folder(Session session) {
    String variable = session.surroundings().variable(VARIABLE);
    Path given = folder == null && variable != null ? Path.of(variable) : folder;
    if (given == null) {
      return inUse(new VocabularySets(session.surroundings().home()));
    }
    return given.equals(NONE) ? null : given;
  }

  private static @Nullable Path inUse(VocabularySets sets) {
    Path set = sets.inUse();
    if (set != null) {
      try {
        VocabularyManifest.read(set).requireSizes(set);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return set;
  }
}
