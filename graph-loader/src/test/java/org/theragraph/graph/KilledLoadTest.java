package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.graph.digest.GraphDigest;

/** Loaders that are killed at any moment: loading again gives what an undisturbed load gives. */
@ExtendWith(LiveGraph.class)
class KilledLoadTest {
  private static final String SOURCE = "papers";
  private static final int DOCUMENTS = 1_000;

  private Graph graph;
  private Path home;
  @TempDir private Path temp;

  @BeforeEach
  void keep(LiveGraph.Running running) {
    graph = running.graph();
    home = running.home();
  }

  private void clear() {
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
  }

  private void load(Path folder) throws IOException {
    new GraphWriter(graph)
        .load(folder, new LoadOptions(SOURCE, null, true, false), LoadListener.NONE);
  }

  /** How long a process takes for a load when nobody disturbs it; milliseconds. */
  private long undisturbed(Path folder) throws Exception {
    Process process = LoadUntilKilled.start(home, folder, SOURCE);
    long start = System.nanoTime();
    assertThat(process.waitFor()).isZero();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private boolean killedAfter(long millis, Path folder) throws Exception {
    Process process = LoadUntilKilled.start(home, folder, SOURCE);
    Thread.sleep(millis);
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  private List<Map<String, Object>> rows(String cypher) {
    return graph.read(cypher, Map.of(), row -> row.asMap());
  }

  private List<Long> finished() {
    return numbers("MATCH (s:Snapshot) WHERE s.finished IS NOT NULL RETURN s.number AS number");
  }

  private List<Long> unfinished() {
    return numbers("MATCH (s:Snapshot) WHERE s.finished IS NULL RETURN s.number AS number");
  }

  private List<Long> numbers(String cypher) {
    return graph.read(cypher, Map.of(), row -> row.get("number").asLong());
  }

  private List<Map<String, Object>> changes() {
    return rows(
        "MATCH (c:Change) UNWIND c.causes AS cause WITH c, cause ORDER BY cause"
            + " RETURN c.id AS id, c.before AS before, c.after AS after, c.claim AS claim,"
            + " collect(cause) AS causes ORDER BY id");
  }

  private List<Map<String, Object>> gained() {
    return rows(
        "MATCH (s:Statement) UNWIND s.sinceCauses AS cause WITH s, cause ORDER BY cause"
            + " RETURN s.id AS id, s.since AS since, collect(cause) AS causes ORDER BY id");
  }

  @Test
  void aLoaderKilledAtAnyMomentLosesAndDoublesNothing() throws Exception {
    Path folder = Made.folder(0, DOCUMENTS).in(temp.resolve("facts"));
    undisturbed(folder); // the server warms up
    clear();
    long duration = undisturbed(folder);
    String whole = GraphDigest.of(graph);
    Random random = new Random(14);
    int killed = 0;
    for (int i = 0; i < 14; i++) {
      clear();
      killed += killedAfter((i * duration + random.nextLong(duration)) / 14, folder) ? 1 : 0;
      List<Long> ended = finished();
      load(folder);
      assertThat(GraphDigest.of(graph)).as("killed the %dth time", i).isEqualTo(whole);
      assertThat(finished()).as("goes on with its number").hasSize(ended.size() + 1);
      assertThat(unfinished()).isEmpty();
      assertThat(changes()).isEmpty();
    }
    assertThat(killed).isGreaterThan(7);
  }

  /** What the second extraction no longer finds goes, and the story tells of it once. */
  @Test
  void aLoaderKilledWhileItTakesAwayTakesTheRestAwayNextTime() throws Exception {
    Path first = Made.folder(0, 900).in(temp.resolve("first"));
    Folder other = Made.folder(300, 600);
    for (int i = 600; i < 750; i++) {
      other.silent("m" + i, "Nothing more to find.");
    }
    Path second = other.in(temp.resolve("second"));
    load(first);
    long duration = undisturbed(second);
    String whole = GraphDigest.of(graph);
    List<Map<String, Object>> changes = changes();
    List<Map<String, Object>> gained = gained();
    assertThat(changes).isNotEmpty();
    Random random = new Random(6);
    for (int i = 0; i < 6; i++) {
      clear();
      load(first);
      killedAfter((i * duration + random.nextLong(duration)) / 6, second);
      List<Long> ended = finished();
      load(second);
      assertThat(GraphDigest.of(graph)).as("killed the %dth time", i).isEqualTo(whole);
      assertThat(finished()).hasSize(ended.size() + 1);
      assertThat(unfinished()).isEmpty();
      assertThat(changes()).isEqualTo(changes);
      assertThat(gained()).isEqualTo(gained);
    }
  }
}
