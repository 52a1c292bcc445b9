package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.source.DocumentSource;

/** The same input gives the same bytes, whatever the run, the threads and the country. */
class SameOutputTest {
  private static final int ABSTRACTS = 200;

  @TempDir Path folder;

  @Test
  void theSampleGivesTheSameBytesForATurk() throws IOException {
    DocumentSource sample = DocumentSource.ofSample();
    Path first = run(Extractions.with(2), sample, "first");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Extraction turkish = Extraction.create(ExtractionOptions.defaults().with(Profile.FAST));
      assertSame(first, run(turkish, sample, "turkish"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void abstractsGiveTheSameBytesAgainAndWithAnotherNumberOfThreads() throws IOException {
    DocumentSource abstracts =
        DocumentSource.of(List.of(Texts.abstracts(ABSTRACTS, folder).toString()));
    Path one = run(Extractions.with(1), abstracts, "one-thread");
    assertSame(one, run(Extractions.with(2), abstracts, "two-threads"));
    assertSame(one, run(Extractions.with(2), abstracts, "two-threads-again"));
  }

  private Path run(Extraction extraction, DocumentSource source, String name) throws IOException {
    Path out = folder.resolve(name);
    extraction.run(source, out, ExtractionListener.NONE);
    return out;
  }

  private static void assertSame(Path one, Path other) throws IOException {
    for (FactsFile file : FactsFile.values()) {
      if (file == FactsFile.REPORT) {
        assertThat(file.in(other)).exists(); // holds times: the only one that may differ
      } else if (file == FactsFile.DELETIONS) {
        assertThat(file.in(other)).doesNotExist(); // nothing is to go
      } else {
        assertThat(Files.mismatch(file.in(one), file.in(other)))
            .as("first byte that differs in %s of %s", file.fileName(), other.getFileName())
            .isEqualTo(-1);
      }
    }
    assertThat(Files.size(FactsFile.EVIDENCE.in(one))).isPositive();
  }
}
