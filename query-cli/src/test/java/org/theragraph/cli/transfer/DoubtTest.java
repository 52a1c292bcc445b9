package org.theragraph.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.cli.fixture.FactsFolder.saying;
import static org.theragraph.corpora.model.ConceptType.DISEASE;
import static org.theragraph.corpora.model.ConceptType.DRUG;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.FactsFolder;
import org.theragraph.cli.fixture.NamingTexts;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.path.GraphEdges;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** What a ranking makes of links that are more denied than affirmed, and of bare naming. */
class DoubtTest {
  @TempDir private static Path temp;
  private static Cli cli;

  @BeforeAll
  static void load() throws Exception {
    System.setProperty("theragraph.server.port", "0");
    Path facts =
        Archetype.facts()
            .say(plasmaCells("drive"))
            .say(plasmaCells("do not drive").negated())
            .say(plasmaCells("have no part in").negated())
            .write(temp.resolve("facts"));
    new NamingTexts(facts).name(DRUG, Archetype.DARATUMUMAB, DISEASE, Archetype.MYASTHENIA);
    cli = Cli.with(Map.of("THERAGRAPH_HOME", temp.resolve("home").toString()));
    Cli.Result load = cli.run("load", facts.toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
  }

  private static FactsFolder.Saying plasmaCells(String cue) {
    return saying(
        Archetype.PLASMA_CELL,
        "Plasma cells",
        Predicate.IMPLICATED_IN,
        cue,
        Archetype.CROHN,
        "Crohn disease");
  }

  @AfterAll
  static void stop() {
    new ServerControl(temp.resolve("home")).stop();
  }

  @Test
  void noPathRunsOverWhatMoreSentencesDenyThanAffirmThoughItIsBelievedALittle() {
    try (Graph graph = Graph.open(new ServerControl(temp.resolve("home")).address())) {
      assertThat(belief(graph)).isGreaterThan(GraphEdges.MIN_BELIEF);
      for (EdgeSource edges :
          List.of(new GraphEdges(graph), new PastEdges(Past.of(graph), Scope.NOW))) {
        assertThat(edges.hops(Set.of(Archetype.PLASMA_CELL), Step.along("IMPLICATED_IN")))
            .extracting(hop -> hop.edge().to().id())
            .contains(Archetype.SLE)
            .doesNotContain(Archetype.CROHN);
      }
    }
    assertThat(cli.run("paths", "plasma cell", "Crohn disease").out())
        .doesNotContain("IMPLICATED_IN");
    assertThat(cli.run("repurpose", "--drug", "daratumumab").out())
        .contains("myasthenia gravis")
        .doesNotContain("Crohn disease");
  }

  private static double belief(Graph graph) {
    return graph
        .read(
            "MATCH (:Concept {id: $cell})-[r:IMPLICATED_IN]->(:Concept {id: $disease})"
                + " RETURN r.belief AS belief",
            Map.of("cell", Archetype.PLASMA_CELL, "disease", Archetype.CROHN),
            row -> row.get("belief").asDouble())
        .get(0);
  }

  @Test
  void aUseThatNoSentenceSpeaksOfIsNotNewWhereADocumentNamesBoth() {
    assertThat(myasthenia("daratumumab"))
        .contains("\"only named together\"")
        .doesNotContain(",new,");
    assertThat(myasthenia("isatuximab")).contains(",new,");
  }

  /** What the ranking of a drug says of myasthenia gravis. */
  private static String myasthenia(String drug) {
    return cli.run("repurpose", "--drug", drug, "--format", "csv")
        .out()
        .lines()
        .filter(line -> line.contains("myasthenia gravis"))
        .findFirst()
        .orElseThrow();
  }
}
