package org.theragraph.cli.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.corpora.facts.FactsContents;
import org.theragraph.corpora.facts.FactsFile;

/** Made-up claims are good ones, and the same each time. */
class SyntheticFolderTest {
  private static final long CLAIMS = 2_000;

  @TempDir private Path temp;

  private Path written(String name) throws IOException {
    Path folder = temp.resolve(name);
    new SyntheticFolder().write(folder, CLAIMS);
    return folder;
  }

  @Test
  void theFolderKeepsTheContractAndHasTheShapeOfTheSample() throws IOException {
    FactsContents contents = FactsCheck.check(written("a"));
    assertThat(contents.evidence().size()).isEqualTo((int) CLAIMS);
    assertThat((double) CLAIMS / contents.statements()).isBetween(1.25, 1.45);
    assertThat((double) CLAIMS / contents.documents()).isBetween(5.0, 7.0);
    assertThat((double) contents.mentions() / contents.documents()).isBetween(22.0, 30.0);
  }

  @Test
  void twiceTheSameBytes() throws IOException {
    Path a = written("a");
    Path b = written("b");
    for (FactsFile file : FactsFile.values()) {
      if (file == FactsFile.DELETIONS) {
        assertThat(file.in(b)).doesNotExist();
      } else if (file != FactsFile.REPORT) {
        assertThat(file.in(b)).hasSameBinaryContentAs(file.in(a));
      }
    }
  }
}
