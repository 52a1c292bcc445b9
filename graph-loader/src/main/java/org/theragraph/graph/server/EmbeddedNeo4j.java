package org.theragraph.graph.server;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.api.net.NetworkConnectionTracker;
import org.neo4j.kernel.impl.transaction.stats.DatabaseTransactionStats;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.GraphException;

/** A Neo4j in this process that answers Bolt on the loopback address. */
final class EmbeddedNeo4j {
  private static final Duration AT_ONCE = Duration.ZERO;

  /**
   * MiB of the store in memory: a million claims take more than that, their edges and ids do not.
   */
  private static final long PAGES = 512;

  private final DatabaseManagementService service;
  private final DependencyResolver parts;

  private EmbeddedNeo4j(DatabaseManagementService service) {
    this.service = service;
    GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DEFAULT_DATABASE_NAME);
    this.parts = database.getDependencyResolver();
  }

  static EmbeddedNeo4j start(Path store, ServerSettings settings, String password) {
    DatabaseManagementService service = builder(store, freePort(settings)).build();
    // Set at each start: a password file that was lost is made anew, and must fit the old store.
    service
        .database(SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("user", GraphAddress.DEFAULT_USER, "password", password));
    return new EmbeddedNeo4j(service);
  }

  private static DatabaseManagementServiceBuilder builder(Path store, int port) {
    SocketAddress address = new SocketAddress(RunningServer.HOST, port);
    return new DatabaseManagementServiceBuilder(store)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(PAGES))
        // The default sets 256 MiB aside for each of two databases before anything is stored.
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(64))
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
        // By default a shutdown waits ten seconds for clients that have long gone.
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, AT_ONCE)
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, AT_ONCE)
        .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, AT_ONCE);
  }

  /** The port wanted if it is free; else any, which Neo4j picks for 0. */
  private static int freePort(ServerSettings settings) {
    try (ServerSocket probe =
        new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound() ? settings.port() : 0;
    } catch (IOException e) {
      if (settings.fixed()) {
        throw new GraphException("port " + settings.port() + " is taken by another program", e);
      }
      return 0;
    }
  }

  int port() {
    return parts
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  /** Connections that are open now. */
  int connections() {
    return parts.resolveDependency(NetworkConnectionTracker.class).activeConnections().size();
  }

  /** Transactions begun so far: a client that came and went between two looks has left its mark. */
  long transactions() {
    return parts.resolveDependency(DatabaseTransactionStats.class).getNumberOfStartedTransactions();
  }

  void stop() {
    service.shutdown();
  }
}
