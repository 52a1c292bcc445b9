package org.theragraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * An open connection to Neo4j over Bolt. Thread-safe.
 *
 * <p>Every call ends: the server stops a transaction that takes too long, and a server that says
 * nothing at all is given up a little later.
 */
public final class Graph implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(60);
  private static final Duration WRITE = Duration.ofMinutes(5);
  private static final Duration STREAM = Duration.ofHours(6);
  private static final Duration HOLD = Duration.ofDays(7);

  private static final SessionConfig READING =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

  private final GraphAddress address;
  private final Driver driver;
  private final Deadline deadline;
  private final Retry retry;
  private final Consumer<TransactionContext> guard;
  private volatile boolean filled;

  private Graph(
      GraphAddress address,
      Driver driver,
      Retry retry,
      Deadline deadline,
      Consumer<TransactionContext> guard) {
    this.address = address;
    this.driver = driver;
    this.retry = retry;
    this.deadline = deadline;
    this.guard = guard;
  }

  /**
   * Connects, and asks the server once whether it is there and lets us in.
   *
   * @throws GraphException with one line that says what to do if it does not
   */
  public static Graph open(GraphAddress address) {
    return open(address, CONNECT);
  }

  static Graph open(GraphAddress address, Duration timeout) {
    return open(address, timeout, Retry.USUAL);
  }

  static Graph open(GraphAddress address, Duration timeout, Retry retry) {
    Driver driver;
    try {
      driver =
          GraphDatabase.driver(
              address.uri(), AuthTokens.basic(address.user(), address.password()), config(timeout));
    } catch (RuntimeException e) {
      throw GraphErrors.of(address.uri(), e);
    }
    Graph graph = new Graph(address, driver, retry, new Deadline(address.uri()), tx -> {});
    try {
      graph.deadline.within(timeout, () -> graph.verify());
      return graph;
    } catch (GraphException e) {
      graph.close();
      throw e;
    }
  }

  private static Config config(Duration connect) {
    return Config.builder()
        .withConnectionTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
        .withConnectionAcquisitionTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
        // Ours, see Retry, knows more reasons and says how often.
        .withMaxTransactionRetryTime(0, TimeUnit.SECONDS)
        .withLogging(Logging.none())
        .withNotificationConfig(NotificationConfig.disableAllConfig())
        .withTelemetryDisabled(true)
        .withUserAgent("theragraph")
        .build();
  }

  private boolean verify() {
    driver.verifyConnectivity();
    return true;
  }

  public GraphAddress address() {
    return address;
  }

  /**
   * Asks, again when the failure may pass, see {@link Retry}.
   *
   * @param parameters by name; values may be null, lists and maps
   * @param mapper makes a value of each row, inside the transaction
   * @throws GraphException if the server is gone, refuses or takes longer than a minute
   */
  public <T> List<T> read(
      String cypher,
      Map<String, ? extends @Nullable Object> parameters,
      Function<Record, T> mapper) {
    Value values = Values.value(parameters);
    return reading(session -> session.run(new Query(cypher, values), limit(READ)).list(mapper));
  }

  private <T> T reading(Function<Session, T> work) {
    return retry.run(
        () ->
            deadline.within(
                READ,
                () -> {
                  try (Session session = driver.session(READING)) {
                    return work.apply(session);
                  }
                }));
  }

  /**
   * Asks for more than fits into memory. What was handed on before a failure is not taken back, so
   * nothing is tried twice.
   *
   * @param consumer takes each row as it comes, on another thread, one after the other
   * @throws GraphException if the server is gone, refuses or takes longer than six hours
   */
  public void stream(
      String cypher,
      Map<String, ? extends @Nullable Object> parameters,
      Consumer<Record> consumer) {
    Value values = Values.value(parameters);
    deadline.within(
        STREAM,
        () -> {
          try (Session session = driver.session(READING)) {
            Result rows = session.run(new Query(cypher, values), limit(STREAM));
            rows.forEachRemaining(consumer);
            return true;
          }
        });
  }

  /**
   * Writes in one transaction, again when the failure may pass, see {@link Retry}: the statement
   * must not mind being run twice.
   *
   * @return the statement's rows
   */
  List<Record> write(String cypher, Map<String, ? extends @Nullable Object> parameters) {
    return write(cypher, parameters, rows -> {});
  }

  /** The same; what {@code check} throws takes the transaction back. */
  List<Record> write(
      String cypher, Map<String, ? extends @Nullable Object> parameters, RowCheck check) {
    Value values = Values.value(parameters);
    return writing(
        tx -> {
          List<Record> rows = tx.run(cypher, values).list();
          check.check(rows);
          return rows;
        });
  }

  /** Does several things in one transaction; they must not mind being done twice. */
  <T> T writing(TransactionCallback<T> work) {
    return committing(
        tx -> {
          guard.accept(tx);
          return work.execute(tx);
        });
  }

  /** Makes an index or a constraint, unguarded: the server lets no other write stand beside it. */
  void define(String cypher) {
    committing(tx -> tx.run(cypher).consume());
  }

  private <T> T committing(TransactionCallback<T> work) {
    return retry.run(
        () ->
            deadline.within(
                WRITE,
                () -> {
                  try (Session session = driver.session()) {
                    return session.executeWrite(work, limit(WRITE));
                  }
                }));
  }

  /**
   * Begins a transaction that is never committed: what it locks stays locked until it is closed, or
   * this process ends.
   */
  Held hold() {
    return deadline.within(
        READ,
        () -> {
          Session session = driver.session();
          return new Held(session, session.beginTransaction(limit(HOLD)), deadline);
        });
  }

  /**
   * The same connection, which this one closes, for whoever may write under a condition only.
   *
   * @param first begins each transaction that writes; what it throws takes it back
   */
  Graph guarded(Consumer<TransactionContext> first) {
    return new Graph(address, driver, retry, deadline, first);
  }

  /** How patiently things are tried again here. */
  Retry retry() {
    return retry;
  }

  /** Looks at what a statement gave before it is committed. */
  @FunctionalInterface
  interface RowCheck {
    void check(List<Record> rows);
  }

  /**
   * Whether something was loaded into it; if not, it has not even indexes. What once was filled
   * stays so.
   */
  public boolean isFilled() {
    filled = filled || !read("MATCH (c:Concept) RETURN 1 LIMIT 1", Map.of(), row -> row).isEmpty();
    return filled;
  }

  /**
   * A mark of what the graph holds, another after each change by whomever: the number of the last
   * transaction that is done, as the server tells each session at its end.
   */
  public String version() {
    return reading(
        session -> {
          session.run(new Query("RETURN 1"), limit(READ)).consume();
          return session.lastBookmarks().stream()
              .map(Bookmark::value)
              .sorted()
              .collect(Collectors.joining(" "));
        });
  }

  /** Whether it holds nothing at all. */
  public boolean isEmpty() {
    return read("MATCH (n) RETURN 1 LIMIT 1", Map.of(), row -> row).isEmpty();
  }

  /** Counts the nodes; cheap, for Neo4j keeps these counts. */
  public GraphCounts counts() {
    return new GraphCounts(
        count("Drug"),
        count("Target"),
        count("CellType"),
        count("Disease"),
        count("Autoantibody"),
        count(GraphSchema.STATEMENT),
        count(GraphSchema.EVIDENCE),
        count(GraphSchema.DOCUMENT));
  }

  private long count(String label) {
    String cypher = "MATCH (n:" + label + ") RETURN count(n) AS n";
    return read(cypher, Map.of(), row -> row.get("n").asLong()).get(0);
  }

  private static TransactionConfig limit(Duration timeout) {
    return TransactionConfig.builder().withTimeout(timeout).build();
  }

  @Override
  public void close() {
    // Not longer than a moment: a server that hangs must not hang us when we leave.
    driver.closeAsync().toCompletableFuture().completeOnTimeout(null, 2, TimeUnit.SECONDS).join();
    deadline.close();
  }
}
