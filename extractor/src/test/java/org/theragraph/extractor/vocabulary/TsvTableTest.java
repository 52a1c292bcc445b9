package org.theragraph.extractor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Curie;

class TsvTableTest {
  @Test
  void cellsAreReadByTheNameOfTheirColumn() {
    TsvTable.Row row = TsvTable.parse("t.tsv", "id\tname\nA:1\tfirst | \n").rows().get(0);
    assertThat(row.required("id", Curie::parse)).isEqualTo(Curie.parse("A:1"));
    assertThat(row.list("name")).containsExactly("first");
    assertThat(row.cell("absent")).isEmpty();
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThatThrownBy(() -> TsvTable.parse("t.tsv", "id\n", "id", "name"))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("t.tsv:1")
        .hasMessageContaining("'name'");
  }

  @Test
  void aBadIdIsReportedWithFileLineAndColumn() {
    assertThatThrownBy(
            () ->
                CoreTables.entries(Map.of("cells.tsv", "id\tname\tsynonyms\nCL:1\ta\t\nCL\tb\t\n")))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("cells.tsv:3:1: id: not a CURIE");
  }

  @Test
  void anIdThatStandsTwiceIsReported() {
    assertThatThrownBy(
            () ->
                CoreTables.entries(
                    Map.of("cells.tsv", "id\tname\tsynonyms\nCL:1\ta\t\nCL:1\tb\t\n")))
        .hasMessageContaining("cells.tsv:3:1")
        .hasMessageContaining("CL:1 stands twice");
  }

  @Test
  void aRowWithTooManyCellsIsReported() {
    assertThatThrownBy(() -> TsvTable.parse("t.tsv", "id\tname\nA:1\tb\tc"))
        .hasMessageContaining("t.tsv:2:3");
  }

  @Test
  void anEmptyNameIsReported() {
    assertThatThrownBy(
            () -> CoreTables.entries(Map.of("cells.tsv", "id\tname\tsynonyms\nCL:1\t\tx\n")))
        .hasMessageContaining("cells.tsv:2:2: name: empty");
  }

  @Test
  void anUnknownTypeInTheStopListIsReported() {
    assertThatThrownBy(() -> StopList.parse("s.tsv", "name\ttypes\treason\nset\tGENE\tword\n"))
        .hasMessageContaining("s.tsv:2:2");
  }
}
