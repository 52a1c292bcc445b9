package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.theragraph.graph.Folder.AUTOIMMUNE;
import static org.theragraph.graph.Folder.BINDS;
import static org.theragraph.graph.Folder.LUPUS;
import static org.theragraph.graph.Folder.TREATS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.digest.GraphDigest;

@ExtendWith(LiveGraph.class)
class GraphWriterTest {
  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  private LoadReport load(Folder folder) throws IOException {
    Path path = Files.createTempDirectory(temp, "facts");
    return new GraphWriter(graph).load(folder.in(path), LoadListener.NONE);
  }

  private Map<String, Object> one(String cypher) {
    return graph.read(cypher, Map.of(), row -> row.asMap()).get(0);
  }

  private Object value(String cypher) {
    return one(cypher).values().iterator().next();
  }

  @Test
  void aFolderLandsWithItsSentencesSourcesAndHierarchy() throws IOException {
    LoadReport report = load(new Folder().says("d1", BINDS).says("d2", TREATS).with(AUTOIMMUNE));
    assertThat(graph.counts()).isEqualTo(new GraphCounts(1, 1, 0, 2, 0, 2, 2, 2));
    assertThat(report.read()).isEqualTo(2 + 4 + 2 + 2 + 4).isEqualTo(report.created());
    assertThat(
            one(
                "MATCH (d:Document)<-[:IN]-(e:Evidence)-[:SUPPORTS]->(s:Statement {predicate:"
                    + " 'TREATS'})-[:OBJECT]->(o:Disease)-[:IS_A]->(p:Disease) RETURN d.text AS"
                    + " text, e.text AS sentence, e.objectStart AS start, e.objectEnd AS end,"
                    + " o.keys AS keys, p.name AS parent, s.stages AS stages"))
        .containsEntry("sentence", "In d2 daratumumab TREATS systemic lupus erythematosus.")
        .containsEntry("text", "In d2 daratumumab TREATS systemic lupus erythematosus.")
        .containsEntry("start", 25L)
        .containsEntry("end", 53L)
        .containsEntry("parent", "autoimmune disease")
        .containsEntry("stages", List.of("POSITIVE"))
        .containsEntry("keys", List.of("systemic lupus erythematosus", "sle", "lupus"));
    assertThat(value("MATCH (:Document)-[m:MENTIONS]->(:Drug) RETURN sum(m.count)")).isEqualTo(2L);
    assertThat(value("MATCH (:Document {id: 'd2'})-[m:MENTIONS]->(:Disease) RETURN m.places"))
        .isEqualTo(List.of(25L, 53L));
  }

  @Test
  void aGraphOfAnOlderProgramGetsThePlacesOfNamesWithTheNextLoad() throws IOException {
    Path folder = new Folder().says("d1", BINDS).in(temp.resolve("facts"));
    GraphWriter writer = new GraphWriter(graph);
    writer.load(folder, LoadListener.NONE);
    Object told = value("MATCH ()-[m:MENTIONS]->(:Drug) RETURN m.places");
    graph.write("MATCH (d)-[m:MENTIONS]->() REMOVE m.places SET d.mentioned = 'old'", Map.of());
    writer.load(folder, LoadListener.NONE);
    assertThat(value("MATCH ()-[m:MENTIONS]->(:Drug) RETURN m.places")).isEqualTo(told);
  }

  @Test
  void loadingTwiceChangesNothing() throws IOException {
    Path folder =
        new Folder()
            .says("d1", BINDS)
            .says("d2", TREATS.denied())
            .says("d3", "d2", TREATS.denied())
            .with(AUTOIMMUNE)
            .in(temp.resolve("facts"));
    GraphWriter writer = new GraphWriter(graph);
    writer.load(folder, LoadListener.NONE);
    String before = GraphDigest.of(graph);
    LoadReport second = writer.load(folder, LoadListener.NONE);
    assertThat(second.unchanged()).isEqualTo(second.read()).isPositive();
    assertThat(second.created() + second.changed() + second.removed()).isZero();
    assertThat(GraphDigest.of(graph)).isEqualTo(before);
  }

  @Test
  void aSecondFolderAddsItsVotesToTheFirst() throws IOException {
    load(new Folder().says("d1", TREATS));
    assertThat(value("MATCH (s:Statement) RETURN s.belief")).isEqualTo(0.9);
    LoadReport second = load(new Folder().says("d2", TREATS));
    assertThat(second.statements().unchanged()).isEqualTo(1);
    assertThat(second.evidence().created()).isEqualTo(1);
    assertThat(one("MATCH (s:Statement) RETURN s.evidenceCount AS e, s.documentCount AS d"))
        .isEqualTo(Map.of("e", 2L, "d", 2L));
    assertThat((double) value("MATCH ()-[r:TREATS]->() RETURN r.belief"))
        .isCloseTo(0.99, within(1e-9));
  }

  @Test
  void aNearCopyFromALaterFolderHasNoVoteOfItsOwn() throws IOException {
    load(new Folder().says("d1", TREATS));
    load(new Folder().says("d2", "d1", TREATS));
    assertThat(
            one(
                "MATCH (s:Statement) RETURN s.belief AS b, s.evidenceCount AS e, s.documentCount"
                    + " AS d"))
        .isEqualTo(Map.of("b", 0.9, "e", 2L, "d", 1L));
    assertThat(value("MATCH (:Document {id:'d2'})-[:COPY_OF]->(o) RETURN o.id")).isEqualTo("d1");
  }

  @Test
  void aSentenceThatALaterFolderQuotesWordForWordHasOneVote() throws IOException {
    load(new Folder().quotes("d1", TREATS));
    load(new Folder().quotes("d2", TREATS));
    String sums =
        "MATCH (s:Statement) RETURN s.belief AS b, s.evidenceCount AS e, s.documentCount AS d";
    assertThat(one(sums)).isEqualTo(Map.of("b", 0.9, "e", 2L, "d", 1L));
    assertThat(value("MATCH (d:Document) RETURN count(DISTINCT d.cluster)")).isEqualTo(2L);
    load(new Folder().says("d3", TREATS));
    assertThat(one(sums)).isEqualTo(Map.of("b", 0.99, "e", 3L, "d", 2L));
    BeliefCheck check = new BeliefCheck(graph);
    check.run();
    assertThat(check.wrong()).isZero();
  }

  @Test
  void copiesOfAnOriginalThatComesLaterAreJoinedToIt() throws IOException {
    load(new Folder().says("d2", "d1", TREATS).says("d3", "d2", TREATS));
    load(new Folder().says("d1", TREATS));
    assertThat(value("MATCH (d:Document) RETURN collect(DISTINCT d.cluster)"))
        .isEqualTo(List.of("d1"));
    assertThat(value("MATCH (s:Statement) RETURN s.documentCount")).isEqualTo(1L);
  }

  @Test
  void evidenceForAndAgainstMeetsAtOneStatement() throws IOException {
    load(new Folder().says("d1", TREATS).says("d2", TREATS.denied()).says("d3", TREATS.possible()));
    assertThat(graph.counts().statements()).isEqualTo(1);
    Map<String, Object> edge =
        one(
            "MATCH (s:Statement) MATCH (:Drug)-[r:TREATS]->(:Disease) WHERE r.statement = s.id"
                + " RETURN r.affirmed AS a, r.denied AS n, r.possible AS p, s.deniedCount AS sn,"
                + " r.belief AS b");
    assertThat(edge)
        .containsEntry("a", 2L)
        .containsEntry("n", 1L)
        .containsEntry("p", 1L)
        .containsEntry("sn", 1L);
    double pro = 1 - 0.1 * (1 - 0.9 * 0.4);
    assertThat((double) edge.get("b")).isCloseTo(pro * pro / (pro + 0.9), within(5e-4));
  }

  @Test
  void typedEdgesAreMadeAnewAfterTheyWereLost() throws IOException {
    load(new Folder().says("d1", BINDS).says("d2", TREATS));
    String before = GraphDigest.of(graph);
    graph.write("MATCH (:Concept)-[r:TARGETS|TREATS]->(:Concept) DELETE r", Map.of());
    graph.write(
        "MATCH (a:Drug), (b:Target) CREATE (a)-[:TARGETS {statement: 'of nothing'}]->(b)",
        Map.of());
    new GraphWriter(graph).rebuildTypedEdges(LoadListener.NONE);
    assertThat(GraphDigest.of(graph)).isEqualTo(before);
    assertThat(value("MATCH (:Drug)-[r:TARGETS]->(:Target) RETURN r.action")).isEqualTo("BINDS");
  }

  @Test
  void aFolderHasTheLastWordOnItsOwnDocuments() throws IOException {
    load(new Folder().says("d1", BINDS).says("d2", BINDS).says("d3", TREATS));
    LoadReport second = load(new Folder().says("d1", TREATS).silent("d2", "Nothing to find."));
    assertThat(second.evidence().removed()).isEqualTo(2);
    assertThat(second.statements().removed()).isEqualTo(1);
    assertThat(second.documents().changed()).isEqualTo(2);
    assertThat(value("MATCH (s:Statement) RETURN collect(s.predicate)"))
        .isEqualTo(List.of("TREATS"));
    assertThat(value("MATCH ()-[r:TARGETS]->() RETURN count(r)")).isEqualTo(0L);
    assertThat(value("MATCH (:Document {id:'d2'})-[m:MENTIONS]->() RETURN count(m)")).isEqualTo(0L);
    assertThat(value("MATCH (s:Statement) RETURN s.documentCount")).isEqualTo(2L);
  }

  @Test
  void namesOfAllFoldersAreKept() throws IOException {
    Concept older =
        new Concept(
            LUPUS.id(), ConceptType.DISEASE, "lupus", List.of("LE"), List.of(), List.of(), false);
    load(new Folder().says("d1", TREATS).with(older));
    load(new Folder().says("d2", TREATS));
    assertThat(one("MATCH (c:Disease) RETURN c.name AS name, c.synonyms AS synonyms"))
        .isEqualTo(
            Map.of(
                "name", "systemic lupus erythematosus", "synonyms", List.of("LE", "SLE", "lupus")));
  }

  @Test
  void aConceptIsFoundByNameSynonymAndKey() throws IOException {
    load(new Folder().says("d1", TREATS));
    for (String text : List.of("erythematosus", "SLE", "daratumumb~")) {
      assertThat(
              graph.read(
                  "CALL db.index.fulltext.queryNodes($index, $text) YIELD node RETURN node.id AS id",
                  Map.of("index", GraphSchema.CONCEPT_NAMES, "text", text),
                  row -> row.get("id").asString()))
          .as(text)
          .hasSize(1);
    }
  }

  @Test
  void aMissingEndIsNamedBeforeAnythingIsWritten() throws IOException {
    Path folder = new Folder().says("d1", BINDS).says("d2", TREATS).in(temp.resolve("facts"));
    Path documents = FactsFile.DOCUMENTS.in(folder);
    List<String> lines = Files.readAllLines(documents, StandardCharsets.UTF_8);
    Files.write(documents, lines.subList(0, 1), StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new GraphWriter(graph).load(folder, LoadListener.NONE))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining(".jsonl:")
        .hasMessageContaining(": document: d2 is not in documents.jsonl");
    assertThat(graph.counts().isEmpty()).isTrue();
  }

  @Test
  void aConceptThatIsNotThereIsNamed() throws IOException {
    Path folder = new Folder().says("d1", BINDS).in(temp.resolve("facts"));
    Files.writeString(FactsFile.CONCEPTS.in(folder), "");
    assertThatThrownBy(() -> new GraphWriter(graph).load(folder, LoadListener.NONE))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("statements.jsonl:1: ")
        .hasMessageContaining("DRUGBANK:DB09331 is not in concepts.jsonl");
  }

  @Test
  void aSpanThatIsNotItsTextIsRefused() throws IOException {
    Path folder = new Folder().says("d1", BINDS).in(temp.resolve("facts"));
    Path mentions = FactsFile.MENTIONS.in(folder);
    Files.writeString(mentions, Files.readString(mentions).replace("\"CD38\"", "\"CD20\""));
    assertThatThrownBy(() -> new GraphWriter(graph).load(folder, LoadListener.NONE))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("mentions.jsonl:2")
        .hasMessageContaining("'CD38' in the text but 'CD20'");
    assertThat(graph.counts().isEmpty()).isTrue();
  }

  @Test
  void aLoadThatWasCutOffIsMadeGoodByTheNext() throws IOException {
    Path folder = new Folder().says("d1", BINDS).says("d2", TREATS).in(temp.resolve("facts"));
    GraphWriter writer = new GraphWriter(graph);
    LoadListener cutter =
        new LoadListener() {
          @Override
          public void stage(String name, long total) {
            if (name.equals("mentions")) {
              throw new IllegalStateException("cut off");
            }
          }

          @Override
          public void advanced(long count) {}
        };
    assertThatThrownBy(() -> writer.load(folder, cutter)).hasMessage("cut off");
    assertThat(value("MATCH (s:Statement) RETURN count(s.belief)")).isEqualTo(0L);
    writer.load(folder, LoadListener.NONE);
    assertThat(value("MATCH (s:Statement) RETURN collect(s.belief)")).isEqualTo(List.of(0.9, 0.9));
    assertThat(value("MATCH ()-[r:TARGETS|TREATS]->() RETURN count(r)")).isEqualTo(2L);
  }

  @Test
  void theListenerHearsAsMuchAsWasAnnounced() throws IOException {
    Map<String, Long> announced = new java.util.LinkedHashMap<>();
    Map<String, Long> done = new java.util.LinkedHashMap<>();
    LoadListener counter =
        new LoadListener() {
          private String stage = "";

          @Override
          public void stage(String name, long total) {
            stage = name;
            announced.put(name, total);
          }

          @Override
          public void advanced(long count) {
            done.merge(stage, count, Long::sum);
          }
        };
    Path folder = new Folder().says("d1", BINDS).says("d2", TREATS).in(temp.resolve("facts"));
    new GraphWriter(graph).load(folder, counter);
    announced.remove("checking");
    assertThat(done).isEqualTo(announced).containsEntry("evidence", 2L);
  }
}
