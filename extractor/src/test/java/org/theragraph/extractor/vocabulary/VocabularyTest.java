package org.theragraph.extractor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.extractor.TestVocabulary.VOCABULARY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

class VocabularyTest {
  private static final Curie CD38 = Curie.parse("HGNC:1667");
  private static final Curie DARATUMUMAB = Curie.parse("DRUGBANK:DB09331");

  private static List<Curie> named(String name, ConceptType type) {
    return VOCABULARY.lookup(name).stream()
        .filter(n -> n.type() == type)
        .map(n -> VOCABULARY.concept(n.index()).id())
        .distinct()
        .toList();
  }

  @Test
  void aConceptIsFoundByItsId() {
    assertThat(VOCABULARY.concept(DARATUMUMAB)).extracting(Concept::name).isEqualTo("daratumumab");
    assertThat(VOCABULARY.concept(Curie.parse("CL:9999999"))).isNull();
  }

  @Test
  void aConceptIsFoundByACrossReference() {
    assertThat(VOCABULARY.concept(Curie.parse("MESH:D008180")))
        .isEqualTo(VOCABULARY.concept(Curie.parse("MONDO:0007915")));
    assertThat(VOCABULARY.concept(Curie.parse("UNIPROT:P28907")))
        .isEqualTo(VOCABULARY.concept(CD38));
  }

  @Test
  void theLibrarysNamesBelongToTheCoresConcept() {
    assertThat(named("ADP-ribosyl cyclase 1", ConceptType.TARGET)).containsExactly(CD38);
    assertThat(named("CD38 molecule", ConceptType.TARGET)).containsExactly(CD38);
  }

  @Test
  void theLibraryKnowsGenesThatTheCoreDoesNot() {
    assertThat(named("SHANK3", ConceptType.TARGET)).containsExactly(Curie.parse("HGNC:14294"));
  }

  @Test
  void theStopListHoldsForTheLibrary() {
    assertThat(named("was", ConceptType.TARGET)).isEmpty();
    assertThat(named("impact", ConceptType.TARGET)).isEmpty();
  }

  @Test
  void ancestorsAreNearestFirstAndWithoutTheConcept() {
    Curie nephritis = Curie.parse("MONDO:0005556");
    assertThat(VOCABULARY.ancestors(nephritis))
        .contains(Curie.parse("MONDO:0007915"), Curie.parse("MONDO:0007179"))
        .doesNotContain(nephritis);
    assertThat(VOCABULARY.ancestors(Curie.parse("CL:9999999"))).isEmpty();
  }

  @Test
  void aDrugHasItsTargetsAndAction() {
    assertThat(VOCABULARY.targetsOf(DARATUMUMAB)).containsExactly(CD38);
    assertThat(VOCABULARY.targetsOf(CD38)).isEmpty();
    assertThat(VOCABULARY.actionOf(Curie.parse("DRUGBANK:DB11817"))).isEqualTo("INHIBITS");
    assertThat(VOCABULARY.actionOf(CD38)).isNull();
  }

  @Test
  void anAutoantibodyHasItsAntigens() {
    Curie aqp4 = named("anti-AQP4", ConceptType.AUTOANTIBODY).get(0);
    assertThat(VOCABULARY.antigensOf(aqp4)).contains(Curie.parse("HGNC:637"));
  }

  @Test
  void theVersionIsAHash() {
    assertThat(VOCABULARY.version()).matches("[0-9a-f]{16}");
  }
}
