package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.server.ServerControl;

/** Servers that are killed at any moment of a load, and started again. */
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
  private @Nullable Exception load(Retry retry) {
    try (Graph graph = Graph.open(control.address(), CONNECT, retry)) {
      new GraphWriter(graph).load(folder, LoadListener.NONE);
      return null;
    } catch (GraphException | IOException e) {
      return e;
    }
  }

  private void kill() throws Exception {
    ProcessHandle server = ProcessHandle.of(control.status().pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  private long undisturbed() {
    long start = System.nanoTime();
    assertThat(load(Retry.USUAL)).isNull();
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Test
  void aServerKilledDuringALoadLosesAndDoublesNothing() throws Exception {
    undisturbed(); // warms up
    clear();
    long duration = undisturbed();
    String whole = digest();
    Random random = new Random(5);
    int told = 0;
    for (int i = 0; i < 5; i++) {
      clear();
      boolean back = i % 2 == 0; // in time for the loader to go on by itself
      CompletableFuture<@Nullable Exception> loading =
          CompletableFuture.supplyAsync(() -> load(back ? PATIENT : QUICK));
      Thread.sleep((i * duration + random.nextLong(duration)) / 5);
      int port = control.address().uri().getPort();
      kill();
      if (!back) {
        told += isToldInOneLine(loading.get(60, TimeUnit.SECONDS)) ? 1 : 0;
      }
      System.setProperty("theragraph.server.port", String.valueOf(port));
      control.start(LONG);
      assertThat(back ? loading.get(90, TimeUnit.SECONDS) : load(Retry.USUAL)).isNull();
      assertThat(digest()).as("after the %dth kill", i).isEqualTo(whole);
    }
    assertThat(told).isPositive();
  }

  /** False where a load on a machine that is less busy than before was done before the kill. */
  private static boolean isToldInOneLine(@Nullable Exception failure) {
    if (failure == null) {
      return false;
    }
    assertThat(failure)
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("theragraph graph start")
        .hasMessageContaining("tried 3 times")
        .hasMessageNotContaining("\n");
    return true;
  }
}
