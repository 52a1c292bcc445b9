package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.graph.Folder.BINDS;
import static org.theragraph.graph.Folder.TREATS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.check.Finding;
import org.theragraph.graph.check.GraphCheck;
import org.theragraph.graph.curation.Decisions;
import org.theragraph.graph.curation.Journal;

/** A sound graph, and one thing at a time broken in it. */
@ExtendWith(LiveGraph.class)
class GraphCheckTest {
  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void fill(Graph live) throws IOException {
    graph = live;
    new GraphWriter(graph)
        .load(
            new Folder().says("d1", BINDS).says("d2", TREATS).in(temp.resolve("facts")),
            LoadListener.NONE);
  }

  private List<Finding> bad() throws IOException {
    return new GraphCheck(graph).run(temp).stream().filter(Finding::isBad).toList();
  }

  @Test
  void aLoadedGraphIsSound() throws IOException {
    assertThat(new GraphCheck(graph).run(temp))
        .hasSizeGreaterThan(10)
        .allMatch(f -> f.count() == 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MATCH ()-[r:SUPPORTS]->() WITH r LIMIT 1 DELETE r | evidence without a statement
          MATCH (:Evidence)-[r:IN]->() WITH r LIMIT 1 DELETE r | evidence without a document
          MATCH (:Statement)-[r:OBJECT]->() WITH r LIMIT 1 DELETE r | statements without both ends
          MATCH (e:Evidence) WITH e LIMIT 1 DETACH DELETE e | statements without evidence
          MATCH (s:Statement) WITH s LIMIT 1 SET s.dirty = true | statements that are not summed up
          MATCH ()-[r:TARGETS]->() DELETE r | shown statements without their edge for paths
          MATCH ()-[r:TARGETS]->() SET r.belief = 0.1 | edges for paths out of step
          MATCH ()-[r:TREATS]->() SET r.statement = 'gone' | edges for paths out of step
          MATCH (s:Statement) WITH s LIMIT 1 SET s.belief = 0.2 | belief is not that of their evidence
          MATCH ()-[r:TARGETS]->() REMOVE r.belief | edges for paths out of step
          MATCH ()-[r:TARGETS]->() SET r.affirmed = 7 | edges for paths out of step
          MATCH (a)-[r:TARGETS]->(b) CREATE (a)-[:AFFECTS {statement: r.statement}]->(b) | edges for paths out of step
          MATCH (s:Statement) SET s.documentCount = 9 | belief is not that of their evidence
          MATCH (s:Statement) SET s.stages = ['PLANNED'] | belief is not that of their evidence
          MATCH (e:Evidence) SET e.verdict = 'REJECTED' | belief is not that of their evidence
          """)
  void whatIsBrokenIsFoundWithAnExampleAndARemedy(String damage, String check) throws IOException {
    graph.write(damage, Map.of());
    assertThat(bad())
        .anySatisfy(
            finding -> {
              assertThat(finding.check()).contains(check);
              assertThat(finding.example()).isNotBlank();
              assertThat(finding.remedy()).isNotBlank();
            });
  }

  @Test
  void aMissingIndexIsFound() throws IOException {
    graph.write("DROP INDEX evidenceText", Map.of());
    assertThat(bad()).singleElement().extracting(Finding::example).isEqualTo("evidenceText");
    GraphSchema.create(graph);
    assertThat(bad()).isEmpty();
  }

  @Test
  void aDecisionThatTheGraphLacksIsFoundUntilItIsReplayed() throws IOException {
    Decision decision = Decisions.on("anna", DecisionKind.ACCEPT, BINDS.statement().id());
    Journal.decisions(temp).append(List.of(decision));
    assertThat(bad()).singleElement().extracting(Finding::example).isEqualTo(decision.id());
    new GraphWriter(graph, Curation.in(temp)).replay(LoadListener.NONE);
    assertThat(bad()).isEmpty();
  }
}
