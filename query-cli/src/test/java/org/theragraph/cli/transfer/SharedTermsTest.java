package org.theragraph.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.corpora.model.ConceptType.CELL_TYPE;
import static org.theragraph.corpora.model.ConceptType.DISEASE;
import static org.theragraph.corpora.model.ConceptType.DRUG;
import static org.theragraph.corpora.model.ConceptType.TARGET;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.NamingTexts;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.session.Scope;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** Terms that documents name with a drug and with a disease. */
class SharedTermsTest {
  private static final Set<String> DISEASES = Set.of(Archetype.SLE, Archetype.MYASTHENIA);

  @TempDir private Path temp;

  private ServerControl server() {
    return new ServerControl(temp.resolve("home"));
  }

  @AfterEach
  void stop() {
    server().stop();
  }

  private Path facts() throws Exception {
    Path facts = Archetype.facts().write(temp.resolve("facts"));
    new NamingTexts(facts)
        .name(DRUG, Archetype.RITUXIMAB, CELL_TYPE, Archetype.PLASMA_CELL)
        .name(CELL_TYPE, Archetype.PLASMA_CELL, DISEASE, Archetype.SLE)
        .name(TARGET, Archetype.CD38, DISEASE, Archetype.MYASTHENIA);
    return facts;
  }

  @Test
  void theyAreTheSameInTheGraphAndInThePast() throws Exception {
    System.setProperty("theragraph.server.port", "0");
    Cli cli = Cli.with(Map.of("THERAGRAPH_HOME", temp.resolve("home").toString()));
    Cli.Result load = cli.run("load", facts().toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
    try (Graph graph = Graph.open(server().address())) {
      Map<String, List<String>> now =
          new GraphKnowledge(graph).sharedTerms(Archetype.RITUXIMAB, DISEASES);
      assertThat(now.get(Archetype.SLE)).contains("plasma cell");
      Map<String, List<String>> past =
          new PastKnowledge(Past.of(graph), PastMentions.of(graph), Scope.NOW)
              .sharedTerms(Archetype.RITUXIMAB, DISEASES);
      for (String disease : DISEASES) {
        assertThat(past.getOrDefault(disease, List.of()))
            .isEqualTo(now.getOrDefault(disease, List.of()));
      }
    }
  }
}
