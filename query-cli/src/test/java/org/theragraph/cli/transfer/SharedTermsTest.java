package org.theragraph.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
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

  /** Three texts that say nothing of what they name. */
  private Path facts() throws Exception {
    Path facts = Archetype.facts().write(temp.resolve("facts"));
    write(facts, "documents.jsonl", document(1) + document(2) + document(3));
    write(
        facts,
        "mentions.jsonl",
        mention(1, 0, "DRUG", Archetype.RITUXIMAB)
            + mention(1, 1, "CELL_TYPE", Archetype.PLASMA_CELL)
            + mention(2, 0, "CELL_TYPE", Archetype.PLASMA_CELL)
            + mention(2, 1, "DISEASE", Archetype.SLE)
            + mention(3, 0, "TARGET", Archetype.CD38)
            + mention(3, 1, "DISEASE", Archetype.MYASTHENIA));
    return facts;
  }

  private static void write(Path facts, String file, String lines) throws Exception {
    Files.writeString(
        facts.resolve(file), lines, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
  }

  private static String document(int number) {
    return "{\"id\":\"named:%d\",\"kind\":\"text\",\"text\":\"a b c%d\"}\n"
        .formatted(number, number);
  }

  private static String mention(int document, int place, String type, String concept) {
    return ("{\"document\":\"named:%d\",\"start\":%d,\"end\":%d,\"text\":\"%s\",\"type\":\"%s\","
            + "\"concept\":\"%s\",\"score\":1.0,\"recogniser\":\"given\"}\n")
        .formatted(document, 2 * place, 2 * place + 1, place == 0 ? "a" : "b", type, concept);
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
