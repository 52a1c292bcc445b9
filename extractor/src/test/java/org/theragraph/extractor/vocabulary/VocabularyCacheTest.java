package org.theragraph.extractor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Curie;

class VocabularyCacheTest {
  @TempDir Path folder;

  private static Vocabulary small() {
    List<Entry> core =
        CoreTables.entries(
            Map.of(
                "targets.tsv", "id\tname\tsynonyms\txrefs\tparents\nHGNC:1\tABC1\tABC-R\tX:1\t\n",
                "drugs.tsv",
                    "id\tname\tsynonyms\ttargets\taction\nD:1\ttestimab\t\tABC1\tINHIBITS\n"));
    return VocabularyCompiler.compile(
        core, StopList.parse("s", "name\ttypes\treason"), "0123456789abcdef");
  }

  private VocabularyCache cache() {
    return new VocabularyCache(folder.resolve("cache"), "0123456789abcdef");
  }

  private Path file() {
    return folder.resolve("cache/vocabulary-0123456789abcdef.bin");
  }

  @Test
  void whatIsReadBackAnswersTheSame() throws IOException {
    cache().write(small());
    Vocabulary read = cache().read();
    assertThat(read.concept(Curie.parse("X:1"))).isEqualTo(small().concept(Curie.parse("HGNC:1")));
    assertThat(read.lookup("abc r")).isEqualTo(small().lookup("ABC-R")).isNotEmpty();
    assertThat(read.targetsOf(Curie.parse("D:1"))).containsExactly(Curie.parse("HGNC:1"));
    assertThat(read.version()).isEqualTo("0123456789abcdef");
  }

  @Test
  void aMissingFileCountsAsAbsent() {
    assertThat(cache().read()).isNull();
  }

  @Test
  void aDamagedFileCountsAsAbsent() throws IOException {
    cache().write(small());
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(), bytes);
    assertThat(cache().read()).isNull();
  }

  @Test
  void aTruncatedFileCountsAsAbsent() throws IOException {
    cache().write(small());
    byte[] bytes = Files.readAllBytes(file());
    for (int length : new int[] {0, 3, 12, 40, bytes.length - 1}) {
      Files.write(file(), java.util.Arrays.copyOf(bytes, length));
      assertThat(cache().read()).isNull();
    }
  }

  @Test
  void anOldVersionIsClearedAway() throws IOException {
    Path old = Files.createDirectories(folder.resolve("cache")).resolve("vocabulary-0.bin");
    Files.writeString(old, "old");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
    cache().write(small());
    assertThat(old).doesNotExist();
    assertThat(file()).exists();
  }
}
