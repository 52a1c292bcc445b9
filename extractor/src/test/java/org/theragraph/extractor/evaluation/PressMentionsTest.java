package org.theragraph.extractor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.Extractions;
import org.theragraph.extractor.evaluation.PressMentions.Surface;

class PressMentionsTest {
  private static final List<Surface> SURFACES =
      List.of(
          new Surface("lupus", ConceptType.DISEASE, "SLE"),
          new Surface("systemic lupus", ConceptType.DISEASE, "SLE"),
          new Surface("B cell", ConceptType.CELL_TYPE, "B cell"));

  private static List<Mention> mentions(String text) {
    return PressMentions.of(Extractions.document("d", text), SURFACES);
  }

  @Test
  void theLongestFormIsTaken() {
    assertThat(mentions("In systemic lupus and lupus."))
        .extracting(Mention::text)
        .containsExactly("systemic lupus", "lupus");
  }

  @Test
  void formsAreWholeWords() {
    assertThat(mentions("Lupus, lupuses and B cells.")).isEmpty();
  }

  @Test
  void formsOfAnEntityAreOneConcept() {
    assertThat(mentions("systemic lupus, lupus")).extracting(Mention::concept).hasSize(2);
    assertThat(mentions("systemic lupus, lupus").stream().map(Mention::concept).distinct())
        .hasSize(1);
  }
}
