package org.theragraph.extractor.vocabulary;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where compiled vocabularies are kept. */
public final class VocabularyCaches {
  /** System property: folder of the compiled vocabulary. */
  private static final String FOLDER_PROPERTY = "theragraph.vocabulary";

  private VocabularyCaches() {}

  /** Where the launcher says, so that a build is paid for once; else below the user's home. */
  public static Path folder() {
    @Nullable String given = System.getProperty(FOLDER_PROPERTY);
    if (given != null) {
      return Path.of(given);
    }
    @Nullable String home = System.getenv("THERAGRAPH_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".theragraph", "cache")
        : Path.of(home, "cache");
  }
}
