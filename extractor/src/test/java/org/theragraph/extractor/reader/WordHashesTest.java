package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordHashesTest {
  private static final int BUCKETS = 1 << 15;

  /** The numbers are those of the training program, words.py. */
  @Test
  void wordsFallWhereTheyFellInTraining() {
    assertThat(hashes("CD38")).containsExactly(28536, 26243, 32561, 3211, 31411);
    assertThat(hashes("Crohn")).containsExactly(16281, 19811, 29563, 20585, 1333);
    assertThat(hashes("naïve")).containsExactly(14426, 7109, 10956, 5467, 17558);
    assertThat(hashes("-")).containsExactly(30389, 29758, 31683, 30964, 27889);
    assertThat(hashes("\uD835\uDC00b")).containsExactly(19660, 12578, 22992, 18189, 29925);
  }

  @Test
  void aShapeKeepsKindsOfSignsAndCutsRuns() {
    assertThat(WordHashes.shape("CD38")).isEqualTo("AA00");
    assertThat(WordHashes.shape("mRNA")).isEqualTo("aAA");
    assertThat(WordHashes.shape("α4β7")).isEqualTo("a0a0");
    assertThat(WordHashes.shape("–")).isEqualTo("–");
  }

  private static long[] hashes(String word) {
    long[] hashes = new long[WordHashes.COUNT];
    new WordHashes(BUCKETS).write(word, hashes, 0);
    return hashes;
  }
}
