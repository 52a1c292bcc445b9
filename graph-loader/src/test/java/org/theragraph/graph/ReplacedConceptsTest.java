package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.graph.Folder.CD38;
import static org.theragraph.graph.Folder.DARATUMUMAB;
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
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.curation.Decisions;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.snapshot.DiffSearch;
import org.theragraph.graph.snapshot.SnapshotDiff;

/** Concepts that merge and split between vocabularies, in a real graph. */
@ExtendWith(LiveGraph.class)
class ReplacedConceptsTest {
  private static final Concept MERGED =
      replacing("MONDO:1000001", "lupus erythematosus", List.of("SLE", "lupus"), LUPUS.id());
  private static final Folder.Claim MERGED_TREATS =
      Folder.Claim.of(DARATUMUMAB, Predicate.TREATS, MERGED);

  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  private static Concept replacing(String id, String name, List<String> synonyms, Curie old) {
    return new Concept(
        Curie.parse(id),
        ConceptType.DISEASE,
        name,
        synonyms,
        List.of(),
        List.of(),
        false,
        List.of(old));
  }

  private void load(Folder folder, Decision... decisions) throws IOException {
    Path path = folder.in(Files.createTempDirectory(temp, "facts"));
    new GraphWriter(graph, Curation.of(List.of(decisions))).load(path, LoadListener.NONE);
  }

  private static Folder before() {
    return new Folder().says("d1", TREATS).says("d2", TREATS).with(Folder.AUTOIMMUNE);
  }

  /** Another document, read with the vocabulary that has the two as one. */
  private static Folder after() {
    return new Folder().says("d3", MERGED_TREATS);
  }

  private Object value(String cypher) {
    return graph.read(cypher, Map.of(), row -> row.asMap().values().iterator().next()).get(0);
  }

  @Test
  void aMergedConceptTakesAllStatementsWithIt() throws IOException {
    load(before());
    load(after());
    assertThat(value("MATCH (s:Statement) RETURN collect(s.id)"))
        .isEqualTo(List.of(MERGED_TREATS.statement().id()));
    assertThat(value("MATCH (s:Statement) RETURN s.evidenceCount")).isEqualTo(3L);
    assertThat(value("MATCH (:Drug)-[r:TREATS]->(d) RETURN d.id + ' ' + r.documents"))
        .isEqualTo("MONDO:1000001 3");
    assertThat(value("MATCH (c:Concept {id: 'MONDO:0007915'}) RETURN count(c)")).isEqualTo(0L);
    assertThat(value("MATCH (:Document {id: 'd1'})-[m:MENTIONS]->(:Disease) RETURN sum(m.count)"))
        .isEqualTo(1L);
  }

  @Test
  void theChangesTellWhatBecameWhat() throws IOException {
    load(before());
    load(after());
    SnapshotDiff diff = new DiffSearch(graph, 1, 2, 10).run();
    assertThat(diff.changes()).hasSize(2);
    assertThat(diff.changes().get(0).causes())
        .containsExactly("vocabulary: MONDO:0007915 became MONDO:1000001");
    assertThat(diff.changes().get(1).causes())
        .contains("vocabulary: MONDO:0007915 became MONDO:1000001");
  }

  @Test
  void theOrderOfLoadsMakesNoDifference() throws IOException {
    load(before());
    load(after());
    String digest = GraphDigest.of(graph);
    load(before());
    assertThat(GraphDigest.of(graph)).isEqualTo(digest);
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    load(after());
    load(before());
    assertThat(GraphDigest.of(graph)).isEqualTo(digest);
  }

  @Test
  void aDocumentThatIsExtractedAgainHasEachSentenceOnce() throws IOException {
    load(before());
    Concept sameName =
        replacing("MONDO:1000001", LUPUS.name(), List.of("SLE", "lupus"), LUPUS.id());
    Folder.Claim claim = Folder.Claim.of(DARATUMUMAB, Predicate.TREATS, sameName);
    load(new Folder().says("d1", claim));
    assertThat(graph.counts().evidence()).isEqualTo(2);
    assertThat(value("MATCH (s:Statement) RETURN s.documentCount")).isEqualTo(2L);
  }

  @Test
  void decisionsGoWithTheirTargets() throws IOException {
    load(before());
    String statement = value("MATCH (s:Statement) RETURN s.id").toString();
    String sentence = value("MATCH (e:Evidence {document: 'd1'}) RETURN e.id").toString();
    Decision no = Decisions.onEvidence("anna", DecisionKind.REJECT, statement, sentence);
    Decision yes = Decisions.on("ben", DecisionKind.ACCEPT, statement);
    load(before(), no, yes);
    load(after(), no, yes);
    assertThat(value("MATCH (e:Evidence {document: 'd1'}) RETURN e.verdict")).isEqualTo("REJECTED");
    assertThat(value("MATCH (s:Statement) RETURN s.verdict")).isEqualTo("ACCEPTED");
    assertThat(value("MATCH (s:Statement) RETURN s.evidenceCount")).isEqualTo(2L);
  }

  @Test
  void decisionsFindTheirTargetsInAGraphThatNeverHadTheOldConcept() throws IOException {
    load(before());
    String statement = value("MATCH (s:Statement) RETURN s.id").toString();
    String sentence = value("MATCH (e:Evidence {document: 'd1'}) RETURN e.id").toString();
    Decision no = Decisions.onEvidence("anna", DecisionKind.REJECT, statement, sentence);
    Decision yes = Decisions.on("ben", DecisionKind.ACCEPT, statement);
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    Concept sameName =
        replacing("MONDO:1000001", LUPUS.name(), List.of("SLE", "lupus"), LUPUS.id());
    load(
        new Folder().says("d1", Folder.Claim.of(DARATUMUMAB, Predicate.TREATS, sameName)), no, yes);
    assertThat(new DecisionSearch(graph).orphaned()).isEmpty();
    assertThat(value("MATCH (e:Evidence) RETURN e.verdict")).isEqualTo("REJECTED");
    assertThat(value("MATCH (s:Statement) RETURN s.verdict")).isEqualTo("ACCEPTED");
  }

  @Test
  void aSplitConceptGivesEachPartTheSentencesThatNameIt() throws IOException {
    Concept old =
        Folder.concept("MONDO:2000000", ConceptType.DISEASE, "lupus", List.of("SLE", "DLE"));
    Concept systemic = replacing("MONDO:2000001", "systemic lupus", List.of("SLE"), old.id());
    Concept discoid = replacing("MONDO:2000002", "discoid lupus", List.of("DLE"), old.id());
    Folder.Claim treats = Folder.Claim.of(DARATUMUMAB, Predicate.TREATS, old);
    load(
        new Folder()
            .says("d1", null, treats, "SLE")
            .says("d2", null, treats, "DLE")
            .says("d3", null, treats, "lupus"));
    load(
        new Folder()
            .says("d4", Folder.Claim.of(DARATUMUMAB, Predicate.TARGETS, CD38))
            .with(systemic)
            .with(discoid));
    assertThat(
            graph.read(
                "MATCH (e:Evidence)-[:SUPPORTS]->(:Statement {predicate: 'TREATS'})-[:OBJECT]->(c)"
                    + " RETURN e.document + ' ' + c.name AS x ORDER BY x",
                Map.of(),
                row -> row.get("x").asString()))
        .containsExactly("d1 systemic lupus", "d2 discoid lupus", "d3 lupus");
  }
}
