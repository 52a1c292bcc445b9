package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.theragraph.graph.digest.GraphDigest;

/** What is tried again, how often, and what is said in the end. */
@ExtendWith(LiveGraph.class)
class RetryTest {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Retry QUICK =
      new Retry(3, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(20));

  @Test
  void whatMayPassIsToldFromWhatMayNot() {
    assertThat(Retry.mayPass(new ServiceUnavailableException("gone"))).isTrue();
    assertThat(Retry.mayPass(new SessionExpiredException("gone"))).isTrue();
    assertThat(
            Retry.mayPass(
                new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "lock")))
        .isTrue();
    assertThat(Retry.mayPass(failure("Neo.ClientError.Cluster.NotALeader"))).isTrue();
    assertThat(Retry.mayPass(failure("Neo.ClientError.Statement.SyntaxError"))).isFalse();
    assertThat(Retry.mayPass(new IllegalStateException("a fault of ours"))).isFalse();
    assertThat(Retry.mayPass(null)).isFalse();
  }

  private static ClientException failure(String code) {
    return new ClientException(code, "no");
  }

  @Test
  void aLeaderThatStepsDownIsToldToBeNone() {
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(
            () ->
                QUICK.run(
                    () -> {
                      tries.incrementAndGet();
                      throw GraphErrors.of(
                          URI.create("bolt://x:7687"),
                          failure("Neo.ClientError.Cluster.NotALeader"));
                    }))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("another server leads its cluster")
        .hasMessageContaining("neo4j://")
        .hasMessageContaining("(tried 3 times in ");
    assertThat(tries).hasValue(3);
  }

  /** Each holds what the other wants: the server ends one of the two, who tries again. */
  @Test
  void aDeadlockIsTriedAgain(Graph graph) throws Exception {
    graph.write("CREATE (:Lock {id: 1, n: 0}), (:Lock {id: 2, n: 0})", Map.of());
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger tries = new AtomicInteger();
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> count(graph, 1, 2, bothHoldOne, tries));
    count(graph, 2, 1, bothHoldOne, tries);
    other.get(30, TimeUnit.SECONDS);
    assertThat(tries).hasValue(3);
    assertThat(graph.read("MATCH (l:Lock) RETURN l.n AS n", Map.of(), row -> row.get("n").asLong()))
        .containsExactly(2L, 2L);
  }

  private static void count(
      Graph graph, int first, int second, CyclicBarrier bothHoldOne, AtomicInteger tries) {
    String add = "MATCH (l:Lock {id: $id}) SET l.n = l.n + 1";
    graph.writing(
        tx -> {
          int before = tries.getAndIncrement();
          tx.run(add, Map.of("id", first)).consume();
          if (before < 2) {
            await(bothHoldOne);
          }
          return tx.run(add, Map.of("id", second)).consume();
        });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a cluster does while it chooses another leader: no writes for a moment. */
  @Test
  void aServerThatTakesNoWritesForAMomentIsWaitedFor(Graph live, @TempDir Path temp)
      throws Exception {
    Path folder = Made.folder(0, 100).in(temp.resolve("facts"));
    new GraphWriter(live).load(folder, LoadListener.NONE);
    String whole = GraphDigest.of(live);
    DatabaseManagementService server = server(temp.resolve("store"));
    try (Graph patient = Graph.open(address(server), CONNECT);
        Graph quick = Graph.open(address(server), CONNECT, QUICK)) {
      LoadListener listener = AtStage.of("evidence", () -> closeFor(server, 1500));
      new GraphWriter(patient).load(folder, listener);
      assertThat(GraphDigest.of(patient)).isEqualTo(whole);
      takeWrites(server, false);
      assertThatThrownBy(() -> new GraphWriter(quick).load(folder, LoadListener.NONE))
          .isInstanceOf(GraphException.class)
          .hasMessageContaining("takes no writes: its database is read-only")
          .hasMessageContaining("(tried 3 times in ");
    } finally {
      server.shutdown();
    }
  }

  private static DatabaseManagementService server(Path store) {
    SocketAddress anyPort = new SocketAddress("127.0.0.1", 0);
    return new DatabaseManagementServiceBuilder(store)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, anyPort)
        .setConfig(BoltConnector.advertised_address, anyPort)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
        .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
        .build();
  }

  private static GraphAddress address(DatabaseManagementService server) {
    int port =
        part(server, ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
    return new GraphAddress(URI.create("bolt://127.0.0.1:" + port), "neo4j", "none");
  }

  private static <T> T part(DatabaseManagementService server, Class<T> type) {
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    return database.getDependencyResolver().resolveDependency(type);
  }

  private static void takeWrites(DatabaseManagementService server, boolean yes) {
    part(server, Config.class)
        .setDynamic(
            GraphDatabaseSettings.read_only_databases, yes ? Set.of() : Set.of("neo4j"), "test");
  }

  private static void closeFor(DatabaseManagementService server, long millis) {
    takeWrites(server, false);
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(() -> takeWrites(server, true));
  }
}
