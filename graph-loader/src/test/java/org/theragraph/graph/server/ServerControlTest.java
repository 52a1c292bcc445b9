package org.theragraph.graph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.TestHomes;

class ServerControlTest {
  private static final Duration LONG = Duration.ofSeconds(120);

  private Path home;
  private ServerControl control;

  @BeforeEach
  void makeHome() throws IOException {
    TestHomes.anyPort();
    home = Files.createTempDirectory("theragraph-test");
    control = new ServerControl(home);
  }

  @AfterEach
  void stop() throws IOException {
    TestHomes.anyPort();
    control.stop();
    TestHomes.delete(home);
  }

  @Test
  void nothingIsStartedByAsking() throws IOException {
    assertThat(control.status().running()).isFalse();
    assertThatThrownBy(control::address)
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("theragraph graph start");
    assertThat(control.stop().running()).isFalse();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.setProperty("theragraph.server.port", "" + other.getLocalPort());
      assertThatThrownBy(() -> control.start(LONG))
          .isInstanceOf(GraphException.class)
          .hasMessageContaining(
              "The graph did not start: port %d is taken by another program"
                  .formatted(other.getLocalPort()))
          .hasMessageContaining("server.log");
    }
  }

  @Test
  void aStartThatTakesTooLongIsGivenUp() {
    assertThatThrownBy(() -> control.start(Duration.ofMillis(300)))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("did not start within");
    assertThat(control.status().running()).isFalse();
  }

  @Test
  void aStoreThatAnotherNeo4jHasOpenIsToldInALine() throws IOException {
    control.start(LONG);
    control.stop();
    Path lock = ServerFolder.of(home).store().resolve("data/databases/store_lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> control.start(LONG))
          .isInstanceOf(GraphException.class)
          .hasMessageContaining("another Neo4j has the store")
          .hasMessageContaining("stop that one first");
    }
    assertThat(control.start(LONG).running()).isTrue();
  }

  @Test
  void aHomeThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "no folder");
    assertThatThrownBy(() -> new ServerControl(file).start(LONG))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void startsAtOnceGiveOneServerWhichStopsWhenAsked() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(threads.submit(() -> startInAnotherProcess()));
      answers.add(threads.submit(() -> "pid " + new ServerControl(home).start(LONG).pid()));
    }
    List<String> pids = new ArrayList<>();
    for (Future<String> answer : answers) {
      pids.add(answer.get(3, TimeUnit.MINUTES));
    }
    threads.shutdown();
    ServerStatus status = control.status();
    assertThat(pids).hasSize(4).containsOnly("pid " + status.pid());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password())))
        .isEqualTo("rw-------");
    assertThat(status.uri().getHost()).isEqualTo("127.0.0.1");

    long before = System.nanoTime();
    assertThat(control.stop().running()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    assertThat(ProcessHandle.of(status.pid()).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsThereAfterARestart() throws Exception {
    control.start(LONG);
    AtomicLong acknowledged = new AtomicLong();
    Thread writer = new Thread(() -> writeUntilCut(control.address(), acknowledged));
    writer.start();
    while (acknowledged.get() < 50) {
      Thread.sleep(10);
    }
    ProcessHandle server = ProcessHandle.of(control.status().pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(10, TimeUnit.SECONDS);
    writer.join(20_000);
    assertThat(control.status().running()).isFalse();
    assertThat(home.resolve("graph/server.properties")).exists(); // stale, and seen to be

    // The password file is lost too: a new one must fit the old store.
    Files.delete(password());
    System.setProperty("theragraph.server.idle", "PT4S");
    control.start(LONG);
    try (Graph graph = Graph.open(control.address())) {
      List<Long> numbers =
          graph.read("MATCH (n:Number) RETURN n.i AS i", Map.of(), row -> row.get("i").asLong());
      assertThat(numbers).hasSizeGreaterThanOrEqualTo(50);
      for (long i = 1; i <= acknowledged.get(); i++) {
        assertThat(numbers).contains(i);
      }
      // A client that is there keeps the server up, though it asks for nothing.
      Thread.sleep(5_500);
      assertThat(control.status().running()).isTrue();
    }
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (control.status().running() && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    assertThat(control.status().running()).as("stopped itself").isFalse();
    assertThat(Files.readString(home.resolve("graph/server.log"))).contains("nobody has asked");
  }

  private Path password() {
    return home.resolve("graph/password");
  }

  private static void writeUntilCut(GraphAddress address, AtomicLong acknowledged) {
    try (Driver driver =
            GraphDatabase.driver(
                address.uri(), AuthTokens.basic(address.user(), address.password()));
        Session session = driver.session()) {
      while (true) {
        long next = acknowledged.get() + 1;
        session.run("CREATE (:Number {i: $i})", Map.of("i", next)).consume();
        acknowledged.set(next);
      }
    } catch (RuntimeException e) {
      assertThat(acknowledged.get()).isPositive(); // the server is gone, as it should be
    }
  }

  private String startInAnotherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtheragraph.server.port=0",
                "-Dtheragraph.server.idle=PT3M",
                "-cp",
                System.getProperty("java.class.path"),
                StartOnce.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
