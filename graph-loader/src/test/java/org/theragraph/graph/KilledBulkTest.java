package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.graph.bulk.BulkLoad;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.server.ServerControl;

/** Bulk loads that are killed at any moment leave the old graph or the new one. */
@Timeout(value = 15, unit = TimeUnit.MINUTES) // it starts Neo4j a dozen times
class KilledBulkTest {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int KILLS = 4;

  @TempDir private Path temp;
  private Path home;

  @BeforeEach
  void make() throws IOException {
    TestHomes.anyPort();
    home = Files.createTempDirectory("theragraph-bulk");
  }

  @AfterEach
  void stop() throws IOException {
    new ServerControl(home).stop();
    TestHomes.delete(home);
  }

  /** A process that makes the graph anew. */
  static final class Loader {
    private Loader() {}

    /** Home, folder. */
    public static void main(String[] args) throws IOException {
      TestHomes.anyPort();
      bulk(Path.of(args[0]), Path.of(args[1]));
    }
  }

  private static void bulk(Path home, Path folder) throws IOException {
    new BulkLoad(home, () -> Curation.NONE, LoadListener.NONE)
        .load(folder, LoadOptions.of(folder), true);
  }

  private Process loading(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Loader.class.getName(),
            home.toString(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("out").toFile())
        .start();
  }

  private String digest() {
    ServerControl server = new ServerControl(home);
    server.start(START);
    try (Graph graph = Graph.open(server.address())) {
      return GraphDigest.of(graph);
    }
  }

  /** The server of the import does not outlive who ordered it. */
  private void requireNoStagingServer() throws InterruptedException {
    ServerControl staging = new ServerControl(home.resolve("graph/staging"));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (staging.status().running() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(staging.status().running()).isFalse();
  }

  @Test
  void aBulkLoadKilledAtAnyMomentLeavesTheOldGraphOrTheNew() throws Exception {
    List<Path> folders =
        List.of(
            Made.folder(0, 300).in(temp.resolve("one")),
            Made.folder(300, 700).in(temp.resolve("other")));
    bulk(home, folders.get(1));
    String other = digest();
    long begin = System.nanoTime();
    assertThat(loading(folders.get(0)).waitFor()).isZero();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    List<String> digests = List.of(digest(), other);
    assertThat(digests).doesNotHaveDuplicates();
    Random random = new Random(5);
    int killed = 0;
    int now = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = loading(folders.get(1 - now));
      Thread.sleep((i * millis + random.nextLong(millis)) / KILLS);
      process.destroyForcibly();
      killed += process.waitFor() == 0 ? 0 : 1;
      requireNoStagingServer();
      String left = digest();
      assertThat(digests).as("killed the %dth time", i).contains(left);
      now = digests.indexOf(left);
    }
    assertThat(killed).isGreaterThan(KILLS / 2);
    bulk(home, folders.get(1 - now));
    assertThat(digest()).isEqualTo(digests.get(1 - now));
    assertThat(home.resolve("graph/staging")).doesNotExist();
  }
}
