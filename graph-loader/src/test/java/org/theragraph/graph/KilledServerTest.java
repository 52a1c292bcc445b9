package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.server.ServerControl;

/** Servers that are killed at any moment of a load, and started again. */
@Timeout(value = 15, unit = TimeUnit.MINUTES) // it starts Neo4j a dozen times
class KilledServerTest {
  private static final Duration LONG = Duration.ofSeconds(120);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Retry PATIENT =
      new Retry(200, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMinutes(2));
  private static final Retry QUICK =
      new Retry(3, Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(20));

  private Path home;
  private Path folder;
  private ServerControl control;
  @TempDir private Path temp;

  @BeforeEach
  void start() throws IOException {
    TestHomes.anyPort();
    home = Files.createTempDirectory("theragraph-test");
    control = new ServerControl(home);
    folder = Made.folder(0, 300).in(temp.resolve("facts"));
    control.start(LONG);
  }

  @AfterEach
  void stop() throws IOException {
    TestHomes.anyPort();
    control.stop();
    TestHomes.delete(home);
  }

  private String digest() {
    try (Graph graph = Graph.open(control.address())) {
      return GraphDigest.of(graph);
    }
  }

  private void clear() {
    try (Graph graph = Graph.open(control.address())) {
      graph.write("MATCH (n) DETACH DELETE n", Map.of());
    }
  }

  /** What went wrong; null when nothing did. */
  private @Nullable Exception load(Retry retry, LoadListener listener) {
    try (Graph graph = Graph.open(control.address(), CONNECT, retry)) {
      new GraphWriter(graph).load(folder, listener);
      return null;
    } catch (GraphException | IOException e) {
      return e;
    }
  }

  /** Tells when a load has written so many records; may hold it there until it is let go. */
  private static final class Milestone implements LoadListener {
    private final long records;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch letGo;
    private long written;

    Milestone(long records, boolean holds) {
      this.records = records;
      this.letGo = new CountDownLatch(holds ? 1 : 0);
    }

    @Override
    public void stage(String name, long total) {}

    @Override
    public void advanced(long count) {
      written += count;
      if (written >= records) {
        reached.countDown();
        try {
          assertThat(letGo.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    void await() throws InterruptedException {
      assertThat(reached.await(60, TimeUnit.SECONDS)).as("written %d", written).isTrue();
    }

    void letGo() {
      letGo.countDown();
    }
  }

  private void kill() throws Exception {
    ProcessHandle server = ProcessHandle.of(control.status().pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  private long undisturbed() {
    Milestone all = new Milestone(Long.MAX_VALUE, false);
    assertThat(load(Retry.USUAL, all)).isNull();
    return all.written;
  }

  @Test
  void aServerKilledDuringALoadLosesAndDoublesNothing() throws Exception {
    long records = undisturbed();
    String whole = digest();
    Random random = new Random(5);
    for (int i = 0; i < 5; i++) {
      clear();
      boolean back = i % 2 == 0; // in time for the loader to go on by itself
      // A load that shall fail is held, so that it cannot be done before the kill; one that goes on
      // is killed in the midst of whatever it does.
      Milestone milestone = new Milestone((i * records + random.nextLong(records)) / 6, !back);
      CompletableFuture<@Nullable Exception> loading =
          CompletableFuture.supplyAsync(() -> load(back ? PATIENT : QUICK, milestone));
      milestone.await();
      int port = control.address().uri().getPort();
      kill();
      milestone.letGo();
      if (!back) {
        assertThat(loading.get(60, TimeUnit.SECONDS))
            .as("after the kill at %d of %d records", milestone.records, records)
            .isInstanceOf(GraphException.class)
            .hasMessageContaining("theragraph graph start")
            .hasMessageContaining("tried 3 times")
            .hasMessageNotContaining("\n");
      }
      System.setProperty("theragraph.server.port", String.valueOf(port));
      control.start(LONG);
      assertThat(back ? loading.get(90, TimeUnit.SECONDS) : load(Retry.USUAL, LoadListener.NONE))
          .isNull();
      assertThat(digest()).as("after the %dth kill", i).isEqualTo(whole);
    }
  }
}
