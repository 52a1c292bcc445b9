package org.theragraph.extractor.vocabulary.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.TestVocabulary;
import org.theragraph.extractor.vocabulary.VocabularyException;

class JoinedVocabularyTest {
  @TempDir private static Path folder;
  private static JoinedVocabulary vocabulary;

  @BeforeAll
  static void compile() {
    vocabulary = open();
  }

  private static JoinedVocabulary open() {
    return JoinedVocabulary.open(
        TestVocabulary.VOCABULARY,
        VocabularyFolders.write(folder.resolve("vocabularies")),
        folder.resolve("cache"));
  }

  private static Concept concept(String id) {
    return java.util.Objects.requireNonNull(vocabulary.concept(Curie.parse(id)));
  }

  @Test
  void idsOfEqualMeaningAreOneConcept() {
    Concept fever = concept("MESH:D900001");
    assertThat(fever.id()).isEqualTo(Curie.parse("MONDO:9000001"));
    assertThat(fever.xrefs()).contains(Curie.parse("MESH:D900001"), Curie.parse("DOID:9000001"));
    assertThat(fever.synonyms()).contains("fever of the velvet", "Velvety Fever");
  }

  @Test
  void broaderConceptsOfOneVocabularyStandAboveThoseOfAnother() {
    assertThat(concept("MONDO:9000003").parents()).containsExactly(Curie.parse("MONDO:9000001"));
    assertThat(concept("MONDO:9000001").parents()).containsExactly(Curie.parse("DOID:9000010"));
    assertThat(concept("DOID:9000010").parents()).isEmpty();
  }

  @Test
  void replacedIdsAreKnownByWhatTookTheirPlace() {
    assertThat(concept("MONDO:9000003").replaces())
        .containsExactly(Curie.parse("MONDO:9000002"), Curie.parse("MONDO:9000013"));
    assertThat(concept("MONDO:9000004").replaces()) // split into two
        .containsExactly(Curie.parse("MONDO:9000006"));
    assertThat(concept("MONDO:9000005").replaces()) // one to be considered is no replacement
        .containsExactly(Curie.parse("MONDO:9000006"));
  }

  @Test
  void onlyExactMappingsJoin() {
    assertThat(concept("MONDO:9000003").xrefs()).isEmpty();
  }

  @Test
  void preferredNamesOfTheSameWordsJoin() {
    Concept drug = concept("MESH:D900009");
    assertThat(drug.id()).isEqualTo(Curie.parse("DRUGBANK:DB90001"));
    assertThat(drug.synonyms()).contains("Quib, the drug");
    assertThat(drug.xrefs()).contains(Curie.parse("CAS:1-2-3"), Curie.parse("UNII:UNII9"));
  }

  @Test
  void ownConceptsKeepTheirIds() {
    assertThat(concept("MESH:D008180").id()).isEqualTo(Curie.parse("MONDO:0007915"));
  }

  @Test
  void obsoleteTermsAreLeftOut() {
    assertThat(vocabulary.lookup("velvet rash")).isEmpty();
    assertThat(vocabulary.lookup("obsolete velvet rash")).isEmpty();
  }

  @Test
  void wordsAreFoundInAnyOrder() {
    List<JoinedName> names = vocabulary.reordered("velvet of the fever");
    assertThat(names).hasSize(1);
    assertThat(names.get(0).is(Scope.EXACT)).isTrue();
    assertThat(names.get(0).isFrom(Source.MONDO)).isTrue();
  }

  @Test
  void aSecondOpeningReadsTheCompiledFile() throws IOException {
    Path compiled = compiled();
    var written = Files.getLastModifiedTime(compiled);
    assertThat(open().version()).isEqualTo(vocabulary.version());
    assertThat(Files.getLastModifiedTime(compiled)).isEqualTo(written);
  }

  @Test
  void aDamagedFileIsCompiledAnew() throws IOException {
    Path other = folder.resolve("damaged").resolve(compiled().getFileName());
    Files.createDirectories(other.getParent());
    Files.write(other, new byte[100]);
    JoinedVocabulary again =
        JoinedVocabulary.open(
            TestVocabulary.VOCABULARY,
            VocabularyFolder.of(folder.resolve("vocabularies")),
            other.getParent());
    assertThat(again.lookup("velvet fever")).isNotEmpty();
  }

  private static Path compiled() throws IOException {
    try (var files = Files.list(folder.resolve("cache"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void aFolderWithoutManifestIsToldInOneLine() {
    assertThatThrownBy(() -> VocabularyFolder.of(folder.resolve("nowhere")))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("MANIFEST.tsv")
        .hasMessageNotContaining("\n");
  }
}
