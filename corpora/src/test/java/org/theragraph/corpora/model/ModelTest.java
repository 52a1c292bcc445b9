package org.theragraph.corpora.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelTest {
  private static final Curie DRUG = Curie.parse("DRUGBANK:DB00001");
  private static final Curie DISEASE = Curie.parse("MONDO:0007915");

  @Test
  void canonicalTextIsTitleLineFeedBody() {
    Document document =
        Document.of(
            "a",
            DocumentKind.TEXT,
            "Title",
            "Body",
            List.of(new Section("S", new Span(0, 4))),
            Citation.NONE);
    assertThat(document.text()).isEqualTo("Title\nBody");
    assertThat(document.title()).isEqualTo("Title");
    assertThat(document.body()).isEqualTo("Body");
    assertThat(document.sections().get(0).span().of(document.text())).isEqualTo("Body");
    Document untitled = Document.of("a", DocumentKind.TEXT, "", "Body", List.of(), Citation.NONE);
    assertThat(untitled.title()).isNull();
    assertThat(untitled.body()).isEqualTo("Body");
  }

  @Test
  void documentsThatContradictThemselvesAreRefused() {
    assertThatThrownBy(() -> document("a\nb", "text", -1))
        .hasMessageContaining("control characters");
    assertThatThrownBy(() -> document(" ", "text", -1)).hasMessageContaining("needs an id");
    assertThatThrownBy(() -> document("a", "text", 2)).hasMessageContaining("no line feed");
    assertThatThrownBy(() -> document("a", "\ntext", 0)).hasMessageContaining("no line feed");
    assertThatThrownBy(
            () ->
                Document.of(
                    "a",
                    DocumentKind.TEXT,
                    null,
                    "Body",
                    List.of(new Section("S", new Span(0, 5))),
                    Citation.NONE))
        .hasMessageContaining("outside the text");
  }

  private static Document document(String id, String text, int titleLength) {
    return new Document(
        id, DocumentKind.TEXT, text, titleLength, List.of(), Citation.NONE, null, Retraction.NONE);
  }

  @Test
  void spansCompareByStartTheLongerFirst() {
    assertThat(new Span(1, 3)).isGreaterThan(new Span(1, 4)).isLessThan(new Span(2, 3));
    assertThat(new Span(1, 3).overlaps(new Span(3, 4))).isFalse();
    assertThat(new Span(1, 3).overlaps(new Span(2, 4))).isTrue();
    assertThat(new Span(1, 4).contains(new Span(1, 4))).isTrue();
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"noprefix", ":x", "a:", "1a:x", "'a: '", "'a:b\nc'"})
  void whatIsNoCurieIsRefused(String text) {
    assertThatThrownBy(() -> Curie.parse(text)).hasMessageContaining("not a CURIE");
  }

  @Test
  void aStatementsIdDoesNotDependOnTheOrderOfQualifiers() {
    TreeMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(Map.of("action", "BINDS", "direction", "DECREASES"));
    Qualifiers one = new Qualifiers(backwards);
    Qualifiers other = new Qualifiers(Map.of("direction", "DECREASES", "action", "BINDS"));
    assertThat(one).isEqualTo(other);
    assertThat(ClaimHash.statement(DRUG, Predicate.TARGETS, DISEASE, one))
        .isEqualTo(ClaimHash.statement(DRUG, Predicate.TARGETS, DISEASE, other));
  }

  @Test
  void idsAreTheSameForeverAndOfAHundredAndTwentyEightBits() {
    assertThat(ClaimHash.statement(DRUG, Predicate.TREATS, DISEASE, Qualifiers.NONE))
        .isEqualTo(ClaimHash.sha256("DRUGBANK:DB00001\nTREATS\nMONDO:0007915\n").substring(0, 32));
    assertThat(ClaimHash.sha256("")).startsWith("e3b0c44298fc1c14");
  }

  @ParameterizedTest
  @EnumSource(Predicate.class)
  void aPredicateAdmitsExactlyItsTypes(Predicate predicate) {
    for (ConceptType subject : ConceptType.values()) {
      for (ConceptType object : ConceptType.values()) {
        assertThat(predicate.admits(subject, object))
            .isEqualTo(
                predicate.subjects().contains(subject) && predicate.objects().contains(object));
      }
    }
    assertThat(predicate.biolink()).startsWith("biolink:");
  }

  @Test
  void namesAreNormalisedAlikeEverywhere() {
    assertThat(NameKey.of("IL-6")).isEqualTo(NameKey.of("IL6")).isEqualTo("il 6");
    assertThat(NameKey.of("TNFα")).isEqualTo(NameKey.of("TNF-alpha"));
    assertThat(NameKey.of("Sjögren's syndrome")).isEqualTo("sjogren syndrome");
    assertThat(NameKey.of("factor VIII")).isEqualTo("factor 8");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(NameKey.of("INFLIXIMAB")).isEqualTo("infliximab");
      assertThat(ConceptType.CELL_TYPE.slug()).isEqualTo("cell-type");
      assertThat(DocumentKind.ofCode("full-text")).isEqualTo(DocumentKind.FULL_TEXT);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnknownKindSaysWhichAreKnown() {
    assertThatThrownBy(() -> DocumentKind.ofCode("PRES_RELEASE"))
        .hasMessage(
            "unknown kind 'PRES_RELEASE'; use one of abstract, press-release, full-text, text, curated");
  }
}
