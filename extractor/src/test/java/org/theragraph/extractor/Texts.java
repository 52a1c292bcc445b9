package org.theragraph.extractor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real abstracts, for tests that want many. */
final class Texts {
  private Texts() {}

  /**
   * The first abstracts of the shared text as a file that a source reads; the test is skipped where
   * there are none.
   */
  static Path abstracts(int count, Path folder) throws IOException {
    Path packed =
        Path.of(System.getProperty("theragraph.shared", "../shared"))
            .resolve("text/pubmed_abstracts.jsonl.gz");
    assumeTrue(Files.exists(packed), () -> "skipped: there is no " + packed);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().limit(count).toList();
      return Files.write(folder.resolve("abstracts.jsonl"), lines);
    }
  }
}
