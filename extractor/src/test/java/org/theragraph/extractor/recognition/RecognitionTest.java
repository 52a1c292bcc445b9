package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.extractor.TestVocabulary.mentions;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;

class RecognitionTest {
  private static List<String> texts(String text, ConceptType type) {
    return mentions(text).stream().filter(m -> m.type() == type).map(Mention::text).toList();
  }

  private static Curie concept(String text, String name) {
    return mentions(text).stream()
        .filter(m -> m.text().equals(name))
        .findFirst()
        .orElseThrow()
        .concept();
  }

  @Test
  void noNameRunsOverTheEndOfASentenceOrLine() {
    assertThat(texts("They treated lupus. Nephritis followed.", ConceptType.DISEASE))
        .doesNotContain("lupus. Nephritis")
        .contains("lupus");
    assertThat(texts("plasma\ncells", ConceptType.CELL_TYPE)).isEmpty();
  }

  @Test
  void aNameDoesNotStartOrEndInsideAWord() {
    assertThat(mentions("The sIL-6Rx construct and CD3898 are made up.")).isEmpty();
  }

  @Test
  void aWordThatIsAlsoASymbolIsNoGene() {
    assertThat(texts("The cat was set to rest; its impact met the kit.", ConceptType.TARGET))
        .isEmpty();
  }

  @Test
  void anAbbreviationMeansWhatTheDocumentSays() {
    String text = "Multiple system atrophy (MSA) and myasthenia gravis (MG). MSA differs from MG.";
    assertThat(mentions(text))
        .filteredOn(m -> m.text().equals("MG"))
        .hasSize(2)
        .allSatisfy(m -> assertThat(m.concept()).isEqualTo(concept(text, "myasthenia gravis")));
  }

  @Test
  void anAbbreviationForSomethingElseHidesTheVocabulary() {
    assertThat(mentions("Samples ran in a rotating arm (RA). Patients with RA came late."))
        .extracting(Mention::text)
        .doesNotContain("RA");
  }

  @Test
  void anAbbreviationOfTwoLettersNeedsSupport() {
    assertThat(mentions("Values of PV and MS were high.")).isEmpty();
    assertThat(texts("In rheumatoid arthritis, RA sera bind.", ConceptType.DISEASE))
        .containsExactly("rheumatoid arthritis", "RA");
    assertThat(texts("Patients with MS relapsed.", ConceptType.DISEASE)).containsExactly("MS");
  }

  @Test
  void aDefinedAbbreviationIsNoPrefixOfASymbol() {
    assertThat(texts("Crohn's disease (CD) spares CD38.", ConceptType.TARGET))
        .containsExactly("CD38");
  }

  @Test
  void antibodiesGivenPointToTheirTarget() {
    assertThat(texts("The anti-CD38 antibody daratumumab works.", ConceptType.TARGET))
        .containsExactly("CD38");
    assertThat(texts("The anti-CD38 antibody daratumumab works.", ConceptType.AUTOANTIBODY))
        .isEmpty();
  }

  @Test
  void antibodiesOfThePatientAreAutoantibodies() {
    assertThat(texts("Anti-CD74 antibodies were found in sera.", ConceptType.AUTOANTIBODY))
        .containsExactly("Anti-CD74 antibodies");
    assertThat(texts("Anti-CD74 antibodies were found in sera.", ConceptType.TARGET)).isEmpty();
  }

  @Test
  void antibodiesAgainstADrugNameNothing() {
    assertThat(mentions("Anti-infliximab antibodies were rare.")).isEmpty();
  }

  @Test
  void aTypingErrorIsForgivenInLongNamesOnly() {
    assertThat(concept("Patients received daratumumap and obinutuzmab.", "obinutuzmab"))
        .isEqualTo(concept("obinutuzumab", "obinutuzumab"));
    assertThat(mentions("Nephrotoxicity rose."))
        .extracting(Mention::concept)
        .containsExactly((Curie) null);
  }

  @Test
  void aNewNameIsFoundAndStaysUngrounded() {
    assertThat(mentions("Zorvelimab helped in Testling-Muster syndrome."))
        .extracting(m -> m.text() + " " + m.type() + " " + m.concept() + " " + m.recogniser())
        .containsExactly("Zorvelimab DRUG null stem", "Testling-Muster syndrome DISEASE null head");
  }

  @Test
  void lupusIsNoMentionInsideAnOrganisationScoreOrJournal() {
    assertThat(mentions("The Lupus Research Alliance and the Journal of Lupus Studies.")).isEmpty();
    assertThat(mentions("The Lupus Low Disease Activity State was reached.")).isEmpty();
  }

  @Test
  void aHeadlineInCapitalsIsNoOrganisation() {
    assertThat(mentions("Daratumumab Helps Patients With Refractory Lupus At University Hospital"))
        .extracting(Mention::text)
        .containsExactly("Daratumumab", "Lupus");
  }

  @Test
  void aNumberBehindASpaceMakesNoSymbolOfTheLibrary() {
    assertThat(mentions("The risk was raised (RR 1.2); A 20 min rest and formulation SR 150 mg."))
        .isEmpty();
  }

  @Test
  void partsOfAListAreCompleted() {
    assertThat(mentions("Breast and ovarian cancer, CD4+ and CD8+ T cells."))
        .extracting(m -> m.text() + " " + m.recogniser())
        .contains("Breast coordination", "CD4 coordination");
  }

  @Test
  void anAmbiguousNameIsSettledByTheDocumentOrNotAtAll() {
    String alone = "MLL2 was mutated.";
    String told = "MLL2 was mutated. KMT2B, as it is called now, was not normal.";
    assertThat(concept(alone, "MLL2")).isNull();
    assertThat(concept(told, "MLL2")).isNotNull().isEqualTo(concept(told, "KMT2B"));
  }

  @Test
  void mentionsCarryTheirDocument() {
    assertThat(mentions("Rituximab.")).extracting(Mention::document).containsExactly("test:1");
  }

  @Test
  void threadsGetTheSameMentions() throws Exception {
    String text =
        "Obinutuzmab in systemic lupus erythematosis; Zorvelimab in lupus nephritis (LN).";
    List<Mention> expected = mentions(text);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Mention>>> tasks =
          IntStream.range(0, 40)
              .mapToObj(i -> (Callable<List<Mention>>) () -> mentions(text))
              .toList();
      for (Future<List<Mention>> result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
