package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final List<String> LINES =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "ritu", "##xi", "##mab", "##ximab", "naive", "i",
          "il", "6", "##6", "-", "ki");
  private final Pieces pieces = new Pieces(LINES);

  @Test
  void theLongestPieceThatFitsIsTakenFirst() {
    assertThat(names("rituximab")).containsExactly("ritu", "##ximab");
    assertThat(names("rituximabxi")).containsExactly("ritu", "##ximab", "##xi");
    assertThat(names("il6")).containsExactly("il", "##6");
  }

  @Test
  void aWordThatCannotBeCutToItsEndIsUnknownAsAWhole() {
    assertThat(names("rituximabs")).containsExactly("[UNK]");
    assertThat(names("†")).containsExactly("[UNK]");
    assertThat(names("\u0301")).containsExactly("[UNK]");
  }

  @Test
  void capitalsAndAccentsMakeNoDifference() {
    assertThat(names("NAÏVE")).containsExactly("naive");
    assertThat(names("nai\u0308ve")).containsExactly("naive");
  }

  @Test
  void aTurkReadsTheSamePieces() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(names("KI")).containsExactly("ki");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aWordOfMoreThanAHundredLettersIsUnknown() {
    assertThat(pieces.of("i".repeat(101))).containsExactly(1);
    assertThat(pieces.of("i".repeat(900_000))).containsExactly(1);
    Pieces letters = new Pieces(List.of("[UNK]", "[CLS]", "[SEP]", "i", "##i"));
    assertThat(letters.of("i".repeat(100))).hasSize(100);
  }

  @Test
  void aListWithoutASpecialPieceIsRefusedByName() {
    assertThatThrownBy(() -> new Pieces(List.of("[UNK]", "[CLS]", "a")))
        .isInstanceOf(ReaderException.class)
        .hasMessage("pieces.txt: [SEP] is missing");
  }

  private List<String> names(String word) {
    return Arrays.stream(pieces.of(word)).mapToObj(LINES::get).toList();
  }
}
