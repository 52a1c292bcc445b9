package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.session.CliException;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

class RememberedTest {
  private static final int MANY = 8;

  private final Remembered remembered = new Remembered();
  private final AtomicInteger times = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private Graph graph;

  @BeforeEach
  void open() {
    graph = Graph.open(new ServerControl(TestGraph.get().home()).address());
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private Made made() {
    byte[] bytes = ("answer " + times.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    return new Made("text/plain", bytes, Map.of());
  }

  /** One that others can come upon while it is made. */
  private Made madeSlowly() {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      Thread.sleep(50);
      return made();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private List<Made> many(Callable<Made> asking) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(MANY);
    try {
      return clients.invokeAll(IntStream.range(0, MANY).mapToObj(i -> asking).toList()).stream()
          .map(
              answer -> {
                try {
                  return answer.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void anAddressIsAnsweredOnceAndAnotherAddressAnew() {
    Made first = remembered.get(graph, "/a?q=1", this::made);
    assertThat(remembered.get(graph, "/a?q=1", this::made)).isSameAs(first);
    assertThat(remembered.get(graph, "/a?q=2", this::made)).isNotSameAs(first);
    assertThat(times).hasValue(2);
  }

  @Test
  void afterADecisionItIsAnsweredAnew() {
    Made first = remembered.get(graph, "/a", this::made);
    String statement =
        graph
            .read("MATCH (s:Statement) RETURN s.id AS id LIMIT 1", Map.of(), row -> row)
            .get(0)
            .get("id")
            .asString();
    assertThat(
            TestGraph.ask("review", "comment", statement, "--why", "seen", "--curator", "rita")
                .exitCode())
        .isZero();
    assertThat(remembered.get(graph, "/a", this::made)).isNotSameAs(first);
  }

  @Test
  void aNewConnectionForgetsForItsServerMayCountFromTheStart() {
    Made first = remembered.get(graph, "/a", this::made);
    try (Graph other = Graph.open(graph.address())) {
      assertThat(remembered.get(other, "/a", this::made)).isNotSameAs(first);
    }
  }

  @Test
  void whatFailsIsNotRemembered() {
    assertThatThrownBy(
            () ->
                remembered.getInTurn(
                    graph,
                    "/a",
                    () -> {
                      throw CliException.failed("no such name");
                    }))
        .isInstanceOf(CliException.class);
    assertThat(remembered.getInTurn(graph, "/a", this::made)).isNotNull();
  }

  @Test
  void manyWhoAskForTheSameRankingLetItBeMadeOnce() throws Exception {
    assertThat(many(() -> remembered.getInTurn(graph, "/a", this::madeSlowly)))
        .hasSize(MANY)
        .containsOnly(remembered.get(graph, "/a", this::made));
    int turns = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    assertThat(times.get()).isBetween(1, turns);
  }

  @Test
  void rankingsLeaveAProcessorToTheOthers() throws Exception {
    AtomicInteger number = new AtomicInteger();
    many(() -> remembered.getInTurn(graph, "/a?q=" + number.incrementAndGet(), this::madeSlowly));
    assertThat(times).hasValue(MANY);
    assertThat(most.get())
        .isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  @Test
  void lookingUpDoesNotWaitForARanking() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch lookedUp = new CountDownLatch(1);
    ExecutorService client = Executors.newSingleThreadExecutor();
    try {
      client.submit(
          () ->
              remembered.getInTurn(
                  graph,
                  "/ranking",
                  () -> {
                    begun.countDown();
                    try {
                      lookedUp.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    return made();
                  }));
      begun.await();
      assertThat(remembered.get(graph, "/a", this::made)).isNotNull();
    } finally {
      lookedUp.countDown();
      client.shutdown();
    }
  }
}
