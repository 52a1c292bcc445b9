package org.theragraph.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionTableTest {
  private final MentionTable table = new MentionTable();

  private List<String> told() throws IOException {
    List<String> told = new ArrayList<>();
    long pairs =
        table.each(
            (document, concept, places) -> told.add(document + " " + concept + " " + places));
    assertThat(told).hasSize((int) pairs);
    return told;
  }

  @Test
  void mentionsAreGatheredByDocumentAndConceptInTheOrderOfTheText() throws IOException {
    table.add(2, 7, 30, 34);
    table.add(0, 9, 5, 6);
    table.add(2, 7, 4, 9);
    table.add(2, 5, 4, 8);
    table.add(2, 7, 4, 8);
    assertThat(told()).containsExactly("0 9 [5, 6]", "2 5 [4, 8]", "2 7 [4, 8, 4, 9, 30, 34]");
  }

  @Test
  void thereMayBeAnyNumber() throws IOException {
    int many = 5_000;
    for (int i = many - 1; i >= 0; i--) {
      table.add(i, i % 3, i, i + 1);
    }
    assertThat(told()).hasSize(many).endsWith("4999 1 [4999, 5000]");
  }

  @Test
  void withoutMentionsThereIsNothing() throws IOException {
    assertThat(told()).isEmpty();
  }
}
