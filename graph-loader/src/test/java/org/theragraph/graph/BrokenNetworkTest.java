package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.graph.digest.GraphDigest;

/** Loads over a network that breaks: they end well, or say in one line that they do not. */
@ExtendWith(LiveGraph.class)
class BrokenNetworkTest {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Retry QUICK =
      new Retry(3, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(20));
  private static final Retry PATIENT =
      new Retry(30, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(1));

  private Graph graph;
  private Proxy proxy;
  private Path folder;
  private String whole;
  @TempDir private Path temp;

  @BeforeEach
  void loadUndisturbed(LiveGraph.Running running) throws IOException {
    graph = running.graph();
    proxy = new Proxy(running.control().address());
    folder = Made.folder(0, 300).in(temp.resolve("facts"));
    new GraphWriter(graph).load(folder, LoadListener.NONE);
    whole = GraphDigest.of(graph);
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
  }

  @AfterEach
  void closeProxy() throws IOException {
    proxy.close();
  }

  private void load(Retry retry, LoadListener listener) throws IOException {
    try (Graph through = Graph.open(proxy.address(), CONNECT, retry)) {
      new GraphWriter(through).load(folder, listener);
    }
  }

  private void assertWhole() {
    assertThat(GraphDigest.of(graph)).isEqualTo(whole);
    assertThat(graph.read("MATCH (s:Snapshot) RETURN s.number AS n", Map.of(), row -> row))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void cutsThatPassDoNoHarm(long seed) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Random random = new Random(seed);
    Thread cutter =
        new Thread(
            () -> {
              while (!done.get()) {
                pause(200 + random.nextInt(800));
                proxy.cut();
              }
            });
    try (Graph through = Graph.open(proxy.address(), CONNECT, PATIENT)) {
      cutter.start();
      new GraphWriter(through).load(folder, LoadListener.NONE);
    } finally {
      done.set(true);
      cutter.join();
    }
    assertThat(proxy.cuts()).isGreaterThan(2);
    assertWhole();
  }

  @Test
  void aCommitWhoseAnswerIsLostDoublesNothing() throws IOException {
    proxy.loseAnswerOfEvery(3);
    load(PATIENT, LoadListener.NONE);
    assertThat(proxy.cuts()).isGreaterThan(10);
    assertWhole();
  }

  @Test
  void aStallIsWaitedFor() throws IOException {
    Thread waker =
        new Thread(
            () -> {
              pause(1500);
              proxy.stall(false);
            });
    load(QUICK, AtStage.of("statements", () -> stall(waker)));
    assertWhole();
  }

  private void stall(Thread waker) {
    proxy.stall(true);
    waker.start();
  }

  @Test
  void aNetworkThatStaysBrokenIsToldInOneLineAndTheNextLoadMakesItGood() throws IOException {
    assertThatThrownBy(() -> load(QUICK, AtStage.of("evidence", () -> proxy.refuse(true))))
        .isInstanceOf(GraphException.class)
        .hasMessageMatching(
            "Neo4j refused bolt://127.0.0.1:\\d+\\. Is it running\\? .* \\(tried 3 times in \\d+ s\\)");
    assertThat(GraphDigest.of(graph)).isNotEqualTo(whole);
    new GraphWriter(graph).load(folder, LoadListener.NONE);
    assertWhole();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
