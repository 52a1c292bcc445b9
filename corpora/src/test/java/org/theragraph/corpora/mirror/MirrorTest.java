package org.theragraph.corpora.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, "content of " + name);
  }

  @Test
  void baselineAndUpdatesAreOneSequenceByNumber() throws IOException {
    file("updatefiles/pubmed26n0003.xml.gz");
    file("baseline/pubmed26n0002.xml.gz");
    file("baseline/pubmed26n0001.xml.gz");
    file("baseline/README.txt");
    Mirror mirror = Mirror.of(folder);
    assertThat(mirror.files())
        .extracting(MirrorFile::name)
        .containsExactly("pubmed26n0001.xml.gz", "pubmed26n0002.xml.gz", "pubmed26n0003.xml.gz");
    assertThat(mirror.remarks()).isEmpty();
  }

  @Test
  void numbersThatAreMissingAndEarlierYearsAreTold() throws IOException {
    file("pubmed25n1274.xml.gz");
    file("pubmed26n0001.xml.gz");
    file("pubmed26n0003.xml.gz");
    file("pubmed26n0007.xml.gz");
    Mirror mirror = Mirror.of(folder);
    assertThat(mirror.files()).extracting(MirrorFile::year).containsOnly(26);
    assertThat(mirror.remarks())
        .containsExactly(
            "the sequence lacks numbers 2, 4 to 6; what they say is not known",
            "1 files of earlier years are passed over: the baseline of 2026 says all anew");
  }

  @Test
  void aPartThatIsThereTwiceIsRefused() throws IOException {
    file("a/pubmed26n0001.xml.gz");
    file("b/pubmed26n0001.xml");
    assertThatThrownBy(() -> Mirror.of(folder))
        .isInstanceOf(MirrorException.class)
        .hasMessageContaining("the same part of the sequence");
  }

  @Test
  void aFolderWithoutThemIsRefused() {
    assertThatThrownBy(() -> Mirror.of(folder)).hasMessageContaining("holds no file of PubMed's");
    assertThatThrownBy(() -> Mirror.of(folder.resolve("none"))).hasMessageContaining("no folder");
  }

  @Test
  void sumsAreReadInBothForms() throws IOException {
    Path file = file("pubmed26n0001.xml.gz");
    String sum = Checksum.of(file);
    assertThat(Checksum.verify(file)).isFalse();
    Path beside = folder.resolve("pubmed26n0001.xml.gz.md5");
    Files.writeString(beside, "MD5(pubmed26n0001.xml.gz)= " + sum + "\n");
    assertThat(Checksum.verify(file)).isTrue();
    Files.writeString(beside, sum + "  pubmed26n0001.xml.gz\n");
    assertThat(Checksum.verify(file)).isTrue();
  }

  @Test
  void anotherSumIsToldWithWhatToDo() throws IOException {
    Path file = file("pubmed26n0001.xml.gz");
    Path beside = folder.resolve("pubmed26n0001.xml.gz.md5");
    Files.writeString(beside, "MD5(pubmed26n0001.xml.gz)= " + "0".repeat(32));
    assertThatThrownBy(() -> Checksum.verify(file))
        .isInstanceOf(MirrorException.class)
        .hasMessageContaining("is damaged or not whole; fetch it anew")
        .hasMessageNotContaining("\n");
    Files.writeString(beside, "<html>not found</html>");
    assertThatThrownBy(() -> Checksum.verify(file)).hasMessageContaining("holds no MD5 sum");
  }
}
