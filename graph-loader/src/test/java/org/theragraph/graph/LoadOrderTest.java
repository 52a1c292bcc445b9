package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.theragraph.graph.Folder.AUTOIMMUNE;
import static org.theragraph.graph.Folder.BINDS;
import static org.theragraph.graph.Folder.CD38;
import static org.theragraph.graph.Folder.LUPUS;
import static org.theragraph.graph.Folder.TREATS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Folder.Claim;
import org.theragraph.graph.digest.GraphDigest;

/** The graph says the same, in whatever order things come. */
@ExtendWith(LiveGraph.class)
class LoadOrderTest {
  /** One name of the text, spelled by two authors. */
  private static final Concept SPACED = Concept.ofText(ConceptType.DRUG, "CM 313");

  private static final Concept DASHED = Concept.ofText(ConceptType.DRUG, "CM-313");

  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  /** Of an empty graph after these loads. */
  private String digest(Path... folders) throws IOException {
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    for (Path folder : folders) {
      new GraphWriter(graph).load(folder, LoadListener.NONE);
    }
    return GraphDigest.of(graph);
  }

  private Path in(String name, Folder folder) throws IOException {
    return folder.in(Files.createDirectories(temp.resolve(name)));
  }

  private void assertSameBothWays(Folder first, Folder second) throws IOException {
    Path a = in("a", first);
    Path b = in("b", second);
    String forth = digest(a, b);
    assertThat(digest(b, a)).isEqualTo(forth);
    assertThat(digest(a, b, a, b)).isEqualTo(forth);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfLinesIsOfNoMatter(long seed) throws IOException {
    String plain = digest(in("plain", Made.folder(0, 400)));
    Path shuffled = Made.shuffle(in("shuffled", Made.folder(0, 400)), seed);
    assertThat(digest(shuffled)).isEqualTo(plain);
    assertThat(digest(shuffled, temp.resolve("plain"))).isEqualTo(plain);
  }

  /** From 279 on: that copy stands in the second folder without its original. */
  @Test
  void foldersThatOverlapMayComeInAnyOrder() throws IOException {
    assertSameBothWays(Made.folder(0, 300), Made.folder(279, 500));
  }

  @Test
  void namesOfAConceptMayComeInAnyOrder() throws IOException {
    Concept other =
        new Concept(
            LUPUS.id(),
            ConceptType.DISEASE,
            LUPUS.name(),
            List.of("lupus", "LE", LUPUS.name(), "LE"),
            List.of(Curie.parse("OMIM:152700"), Curie.parse("MESH:D008180")),
            LUPUS.parents(),
            false);
    assertSameBothWays(
        new Folder().says("d1", TREATS).with(AUTOIMMUNE),
        new Folder().says("d2", TREATS).with(other));
  }

  @Test
  void spellingsOfANameWithoutVocabularyMayComeInAnyOrder() throws IOException {
    assertThat(SPACED.id()).isEqualTo(DASHED.id());
    assertSameBothWays(
        new Folder().says("d1", Claim.of(SPACED, Predicate.TARGETS, CD38)),
        new Folder().says("d2", Claim.of(DASHED, Predicate.TARGETS, CD38)));
    assertThat(
            graph.read(
                "MATCH (c:Drug) RETURN c.name + ', ' + c.synonyms[0] AS names",
                Map.of(),
                row -> row.get("names").asString()))
        .containsExactly("CM 313, CM-313");
  }

  /** Only the first folder knows that the drug takes part in a statement. */
  @Test
  void aSharedDocumentKeepsTheNamesThatOnlyOneFolderKnows() throws IOException {
    assertSameBothWays(
        new Folder().says("d1", Claim.of(SPACED, Predicate.TARGETS, CD38)).names("d2", SPACED),
        new Folder().says("d3", BINDS).names("d2", SPACED).names("d4", SPACED));
    assertThat(
            graph.read(
                "MATCH (d:Document)-[:MENTIONS]->(:Drug {name: 'CM 313'}) RETURN d.id AS id",
                Map.of(),
                row -> row.get("id").asString()))
        .containsExactlyInAnyOrder("d1", "d2");
  }

  /** The copy has two originals, each known to one folder; texts under two ids are copies, too. */
  @Test
  void nearCopiesAcrossFoldersMayComeInAnyOrder() throws IOException {
    assertSameBothWays(
        new Folder().says("d5", TREATS).says("d9", "d5", TREATS).silent("x1", "Same words."),
        new Folder().says("d4", TREATS).says("d9", "d4", TREATS).silent("x2", "Same words."));
    assertSameBothWays(
        new Folder().says("d5", TREATS).says("d9", "d5", TREATS), new Folder().says("d9", TREATS));
  }

  /** Nobody needs to wait until the one that was cut off is loaded again. */
  @ParameterizedTest
  @ValueSource(strings = {"documents", "concepts", "statements", "evidence", "mentions", "beliefs"})
  void anotherFolderMayComeBeforeTheOneThatWasCutOffIsLoadedAgain(String stage) throws IOException {
    Path a = in("a", Made.folder(0, 60));
    Path b = in("b", Made.folder(40, 100));
    String whole = digest(a, b);
    digest();
    LoadListener cutter =
        AtStage.of(
            stage,
            () -> {
              throw new IllegalStateException("cut off");
            });
    assertThatThrownBy(() -> new GraphWriter(graph).load(a, cutter)).hasMessage("cut off");
    new GraphWriter(graph).load(b, LoadListener.NONE);
    new GraphWriter(graph).load(a, LoadListener.NONE);
    assertThat(GraphDigest.of(graph)).isEqualTo(whole);
  }

  /** Where two extractions of one document differ, order does matter: the newer one is right. */
  @Test
  void theLastExtractionOfADocumentHasTheLastWord() throws IOException {
    Path before = in("before", new Folder().says("d1", TREATS).says("d2", TREATS));
    Path after = in("after", new Folder().says("d1", TREATS.denied()).says("d2", TREATS));
    assertThat(digest(before, after)).isEqualTo(digest(after)).isNotEqualTo(digest(before));
  }
}
