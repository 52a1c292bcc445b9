package org.theragraph.graph.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.internal.Version;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.lock.FileMutex;

/**
 * Starts, stops and finds the background server of a home folder.
 *
 * <p>Any number of processes may do so at once: there is never more than one server for a folder.
 */
public final class ServerControl {
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration LAST_MOMENT = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 100;

  /** Held by whatever Neo4j has the store open. */
  private static final String STORE_LOCK = "data/databases/store_lock";

  private final Path home;
  private final ServerFolder files;

  /**
   * Nothing is started or written yet.
   *
   * @param home {@code THERAGRAPH_HOME}; the server's files lie in its folder {@code graph}
   */
  public ServerControl(Path home) {
    this.home = home.toAbsolutePath().normalize();
    this.files = ServerFolder.of(home);
  }

  /** Version of the Neo4j that the background server is, {@code 5.26.1}. */
  public static String neo4jVersion() {
    return Version.getNeo4jVersion();
  }

  /**
   * Starts the server unless it runs, and waits until it answers.
   *
   * @throws GraphException if it does not answer in time; the message has the last line of its log
   */
  public ServerStatus start(Duration timeout) {
    return start(timeout, List.of());
  }

  /**
   * Makes the store with Neo4j's import tool and starts the server on it, which ends with this
   * process at the latest.
   *
   * @param command of the tool, without its name; there must be no store yet
   * @throws GraphException if that fails; the message has what Neo4j says
   */
  public ServerStatus startImporting(List<String> command, Duration timeout) {
    return start(timeout, command);
  }

  private ServerStatus start(Duration timeout, List<String> importing) {
    files.create();
    long end = System.nanoTime() + timeout.toNanos();
    return locked(
        timeout,
        () -> {
          // One on its way down holds the lock a little longer, and has taken its address away.
          while (running() == null && isHeld() && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
          }
          if (running() == null) {
            await(launch(importing), timeout, end);
          }
          verify();
          return status();
        });
  }

  /** Stops the server if it runs, and waits until it has ended. Nothing acknowledged is lost. */
  public ServerStatus stop() {
    if (!Files.exists(files.folder())) {
      return status();
    }
    return locked(
        STOP,
        () -> {
          RunningServer running = running();
          if (running != null) {
            end(running.pid());
          }
          awaitFree();
          return status();
        });
  }

  /** One that nobody can address is on its way down, as an import whose load was killed. */
  private void awaitFree() throws IOException, InterruptedException {
    long end = System.nanoTime() + LAST_MOMENT.toNanos();
    while (isHeld() && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /**
   * Does something to the files of the store while no server runs: stops it first, and does not
   * start it again. Nobody else can start it meanwhile.
   *
   * @param timeout for the work
   */
  public void whileStopped(Duration timeout, StoreWork work) {
    files.create();
    locked(
        timeout,
        () -> {
          RunningServer running = running();
          if (running != null) {
            end(running.pid());
          }
          requireFree();
          new StoreSwap(files).recover();
          work.work(files.store());
          return status();
        });
  }

  /** No server of ours runs by now; another Neo4j may have been pointed at the files. */
  private void requireFree() throws IOException {
    Path lock = files.store().resolve(STORE_LOCK);
    if (!Files.exists(lock)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock mine = channel.tryLock()) {
      if (mine == null) {
        throw new GraphException(ServerErrors.heldElsewhere(files.folder()));
      }
    } catch (OverlappingFileLockException e) {
      throw new GraphException(ServerErrors.heldElsewhere(files.folder()), e);
    }
  }

  /**
   * Puts another store in the place of this one, whole or not at all.
   *
   * @param ready folder {@code neo4j} of a server that has ended, on the same file system; it is
   *     moved
   */
  public void replaceStore(Path ready) {
    whileStopped(STOP, store -> new StoreSwap(files).install(ready));
  }

  /** Whether there is a store, be it an empty one. Starts nothing. */
  public boolean hasStore() {
    return Files.exists(files.store());
  }

  /** What is done to a store that no server has open. */
  @FunctionalInterface
  public interface StoreWork {
    /**
     * Works.
     *
     * @param store folder of the store; absent if nothing was ever loaded
     */
    void work(Path store) throws IOException;
  }

  /**
   * Bytes of the store on the disk, 0 where there is none. Files that go meanwhile do not count.
   */
  public long storeBytes() throws IOException {
    if (!Files.exists(files.store())) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(files.store())) {
      return all.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether the server runs now. Starts nothing. */
  public ServerStatus status() {
    RunningServer running = running();
    return running == null
        ? ServerStatus.stopped(files.log())
        : new ServerStatus(true, running.uri(), running.pid(), files.log());
  }

  /**
   * Where the running server is. Starts nothing.
   *
   * @throws GraphException if it does not run
   */
  public GraphAddress address() {
    RunningServer running = running();
    if (running == null) {
      throw new GraphException("The graph is not running. Start it with: theragraph graph start");
    }
    return new GraphAddress(
        running.uri(), GraphAddress.DEFAULT_USER, Password.read(files.password()));
  }

  private @Nullable RunningServer running() {
    try {
      RunningServer written = RunningServer.read(files.running());
      return written != null && isHeld() ? written : null;
    } catch (IOException e) {
      throw ServerFolder.failure("read", files.running(), e);
    }
  }

  /** Whether a server is alive, be it still on its way up or down. */
  private boolean isHeld() throws IOException {
    if (!Files.exists(files.serverLock())) {
      return false;
    }
    try (FileMutex mine = FileMutex.tryTake(files.serverLock())) {
      return mine == null;
    }
  }

  private Process launch(List<String> importing) throws IOException {
    files.requireRoom();
    Password.readOrMake(files.password());
    return ServerProcess.launch(home, files, importing);
  }

  private void await(Process process, Duration timeout, long end)
      throws IOException, InterruptedException {
    while (!answers()) {
      if (!process.isAlive()) {
        throw new GraphException("The graph did not start: " + lastWords());
      }
      if (System.nanoTime() > end) {
        process.destroyForcibly();
        throw new GraphException(
            "The graph did not start within %d s; last line of its log: %s"
                .formatted(timeout.toSeconds(), lastWords()));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean answers() throws IOException {
    RunningServer running = running();
    if (running == null) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), running.port()), 1000);
      return true;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private void verify() {
    try (Graph graph = Graph.open(address())) {
      graph.counts();
    }
  }

  private String lastWords() {
    String line = files.lastLogLine();
    return (line == null ? "it said nothing" : line) + " (" + files.log() + ")";
  }

  private void end(long pid) throws IOException, InterruptedException {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process == null) {
      return;
    }
    process.destroy();
    awaitEnd(process, STOP, this::isHeld);
    if (isHeld()) {
      process.destroyForcibly();
    }
    // The lock goes a moment before the process; a dead one that nobody buries counts as alive.
    awaitEnd(process, LAST_MOMENT, () -> true);
  }

  private static void awaitEnd(ProcessHandle process, Duration timeout, Check besides)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (process.isAlive() && besides.holds() && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  @FunctionalInterface
  private interface Check {
    boolean holds() throws IOException;
  }

  private ServerStatus locked(Duration timeout, Action action) {
    try (FileMutex mutex = FileMutex.take(files.startLock(), timeout)) {
      if (mutex == null) {
        throw new GraphException(
            "Another theragraph has been starting or stopping the graph for %d s; see %s"
                .formatted(timeout.toSeconds(), files.log()));
      }
      return action.run();
    } catch (IOException e) {
      throw ServerFolder.failure("write", files.folder(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while waiting for the graph", e);
    }
  }

  /** What is done under the start lock. */
  @FunctionalInterface
  private interface Action {
    ServerStatus run() throws IOException, InterruptedException;
  }
}
