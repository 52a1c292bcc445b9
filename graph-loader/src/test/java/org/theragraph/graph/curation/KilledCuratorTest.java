package org.theragraph.graph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Decision;
import org.theragraph.graph.Curation;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.LiveGraph;
import org.theragraph.graph.LoadListener;
import org.theragraph.graph.MadeFolders;
import org.theragraph.graph.digest.GraphDigest;

/** Curators whose process is killed between the journal and the graph, or in the graph. */
@ExtendWith(LiveGraph.class)
class KilledCuratorTest {
  private Path journalFile;
  @TempDir private Path temp;

  @AfterEach
  void forget() throws Exception {
    Files.deleteIfExists(journalFile);
  }

  @Test
  void whatWasAcknowledgedStandsInTheGraphAfterTheNextReplay(LiveGraph.Running running)
      throws Exception {
    Graph graph = running.graph();
    journalFile = Journal.decisions(running.home()).file();
    Path folder = MadeFolders.write(temp.resolve("facts"), 0, 300);
    new GraphWriter(graph).load(folder, LoadListener.NONE);
    List<String> statements =
        graph.read(
            "MATCH (s:Statement) RETURN s.id AS id", Map.of(), row -> row.get("id").asString());
    Random random = new Random(3);
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      acknowledged.addAll(
          killed(running.home(), i, statements.subList(30 * i, 30 * i + 30), random.nextInt(1500)));
    }
    List<Decision> kept = Journal.decisions(running.home()).read();
    assertThat(acknowledged).isNotEmpty();
    assertThat(kept).extracting(Decision::id).containsAll(acknowledged).doesNotHaveDuplicates();

    new GraphWriter(graph, Curation.of(kept)).replay(LoadListener.NONE);
    assertThat(new DecisionSearch(graph).all()).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(new DecisionSearch(graph).orphaned()).isEmpty();
    assertThat(hidden(graph))
        .containsExactlyInAnyOrderElementsOf(kept.stream().map(Decision::statement).toList());
    String after = GraphDigest.of(graph);
    graph(graph, folder, kept);
    assertThat(GraphDigest.of(graph)).isEqualTo(after);
  }

  /** A new graph with the same decisions. */
  private static void graph(Graph graph, Path folder, List<Decision> decisions) throws Exception {
    MadeFolders.clear(graph);
    new GraphWriter(graph, Curation.of(decisions)).load(folder, LoadListener.NONE);
  }

  private static List<String> hidden(Graph graph) {
    return graph.read(
        "MATCH (s:Statement {hidden: true}) RETURN s.id AS id",
        Map.of(),
        row -> row.get("id").asString());
  }

  /** What it had said when it was killed, this long after its first word. */
  private List<String> killed(Path home, int round, List<String> statements, long millis)
      throws Exception {
    Path said = temp.resolve("said" + round);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DecideUntilKilled.class.getName(),
                home.toString(),
                "curator" + round));
    command.addAll(statements);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    while (Files.size(said) == 0 && process.isAlive()) {
      Thread.sleep(20);
    }
    Thread.sleep(millis);
    process.destroyForcibly();
    process.waitFor();
    String words = Files.readString(said);
    return words.substring(0, words.lastIndexOf('\n') + 1).lines().toList();
  }
}
