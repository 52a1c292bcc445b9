package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.TestVocabulary;
import org.theragraph.extractor.grounding.NameGrounder;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolders;

/** Names that a tagger found, in sentences made up for the tests. */
class DocumentGrounderTest {
  @TempDir private static Path folder;
  private static NameGrounder names;

  @BeforeAll
  static void open() {
    names =
        new NameGrounder(
            JoinedVocabulary.open(
                TestVocabulary.VOCABULARY,
                VocabularyFolders.write(folder),
                folder.resolve("cache")));
  }

  /** Grounds the last place of a name; the others, with their types, are known too. */
  private static @Nullable Curie ground(
      String text, String name, ConceptType type, String... others) {
    List<Mention> mentions = new ArrayList<>();
    for (String other : others) {
      mentions.add(mention(text, other, type));
    }
    mentions.add(mention(text, name, type));
    Span span = mention(text, name, type).span();
    return new DocumentGrounder(names, text, mentions).ground(span, type);
  }

  private static Mention mention(String text, String name, ConceptType type) {
    int start = text.lastIndexOf(name);
    Span span = new Span(start, start + name.length());
    return new Mention("test:1", span, name, type, null, 1, "tagger");
  }

  private static @Nullable Curie disease(String text, String name, String... others) {
    return ground(text, name, ConceptType.DISEASE, others);
  }

  private static @Nullable Curie target(String text, String name) {
    return ground(text, name, ConceptType.TARGET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Most had a positive ANA at the start.|ANA",
        "Titres of ANCA fell within weeks.|ANCA",
        "Antibodies to RNP were rare.|RNP",
        "IgM rose, and IgG did not.|IgM",
        "Both anti-Ro and anti-La were seen.|Ro",
        "Both anti-Ro and anti-La were seen.|La",
        "The serum reacted with SSA only.|SSA",
        "Anti-Jo-1 goes with lung disease.|Jo-1",
        "Patients with anti-MPO relapse less.|MPO",
        "PR3-ANCA tells of relapse.|PR3",
        "PR3 antibodies tell of relapse.|PR3",
        "Levels of anti-dsDNA fell.|dsDNA",
        "Autoantibodies against Sm are specific.|Sm",
        "RF was found in eight of ten.|RF"
      })
  void namesOfAutoantibodiesAreNoGenes(String text, String name) {
    assertThat(target(text, name)).isNull();
  }

  @Test
  void theEnzymeItselfIsAGene() {
    assertThat(target("Neutrophils release myeloperoxidase.", "myeloperoxidase"))
        .isEqualTo(Curie.parse("HGNC:7218"));
    assertThat(target("CD38 was high on all of them.", "CD38")).isEqualTo(Curie.parse("HGNC:1667"));
  }

  @Test
  void aFamilyIsNotItsMember() {
    Curie baff = Curie.parse("HGNC:11929");
    assertThat(target("BAFF was high.", "BAFF")).isEqualTo(baff);
    assertThat(target("The BAFF family has two members.", "BAFF family")).isNotEqualTo(baff);
  }

  @Test
  void lupusInADocumentOnSleIsSle() {
    String text = "Systemic lupus erythematosus (SLE) is common. Here lupus was mild.";
    assertThat(disease(text, "lupus", "Systemic lupus erythematosus", "SLE"))
        .isEqualTo(Curie.parse("MONDO:0007915"));
    assertThat(disease(text, "SLE")).isEqualTo(Curie.parse("MONDO:0007915"));
  }

  @Test
  void theDocumentSaysWhatAnAbbreviationMeans() {
    String acid = "Retinoic acid (RA) was given. RA was tolerated.";
    String joints = "Rheumatoid arthritis (RA) was active. RA did not abate.";
    assertThat(ground(acid, "RA", ConceptType.DISEASE)).isNull();
    assertThat(ground(joints, "RA", ConceptType.DISEASE)).isEqualTo(Curie.parse("MONDO:0008383"));
    assertThat(ground(joints, "RA", ConceptType.DRUG)).isNull();
  }

  @Test
  void aMentionInBracketsIsShortForTheOneBefore() {
    String text = "In velvet fever (FOV) all was well. FOV abated.";
    assertThat(disease("In velvet fever (FOV), all was well.", "FOV", "velvet fever"))
        .isEqualTo(Curie.parse("MONDO:9000001"));
    assertThat(disease(text, "velvet fever")).isEqualTo(Curie.parse("MONDO:9000001"));
  }

  @Test
  void wordsOfEqualMeaningAndOtherOrderAreFound() {
    assertThat(disease("It was fever, velvet.", "fever, velvet"))
        .isEqualTo(Curie.parse("MONDO:9000001"));
    assertThat(ground("They got Quibblomab.", "Quibblomab", ConceptType.DRUG))
        .isEqualTo(Curie.parse("DRUGBANK:DB90001"));
  }

  @Test
  void whatADrugInducedIsTheInducedFormInTheWholeDocument() {
    Curie itch = Curie.parse("MONDO:9000005");
    Curie induced = Curie.parse("MONDO:9000004");
    assertThat(disease("All had a velvet itch.", "velvet itch")).isEqualTo(itch);
    assertThat(disease("All had a Quibblomab-induced velvet itch.", "velvet itch"))
        .isEqualTo(induced);
    String text = "Quibblomab-induced velvet itch is rare. Velvet fever is not.";
    assertThat(disease(text, "Velvet fever", "velvet itch"))
        .isEqualTo(Curie.parse("MONDO:9000001"));
  }

  /** Whether that is sure enough depends on the vocabularies; these are few. */
  @ParameterizedTest
  @CsvSource({"nephrotoxicity, MONDO:0005240", "nephrotoxic, MONDO:0005240"})
  void aToxicOrganIsLikelyADiseaseOfThatOrgan(String name, String id) {
    int likeliest = names.rank(name, name, ConceptType.DISEASE, Set.of()).get(0).place();
    assertThat(names.vocabulary().concept(likeliest).id()).isEqualTo(Curie.parse(id));
  }

  @Test
  void aToxicityOfNoOrganIsNothing() {
    assertThat(names.rank("wombletoxicity", "wombletoxicity", ConceptType.DISEASE, Set.of()))
        .isEmpty();
  }

  @Test
  void whatNobodyHasStaysWithoutConcept() {
    assertThat(disease("He had wombling.", "wombling")).isNull();
    assertThat(disease("Of -- no word.", "--")).isNull();
  }
}
