package org.theragraph.graph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.lock.FileMutex;

/**
 * The program of the background server. The first argument is the home folder; if more follow, they
 * are a command of Neo4j's import tool that makes the store first, and the server lives no longer
 * than the process that started it.
 *
 * <p>Runs until it is told to stop (SIGTERM) or nobody has used it for {@link
 * ServerSettings#idle()}. A failed start ends with exit code 1 and one line at the end of the log.
 */
public final class GraphServer {
  /** Somebody who only looks whether the server runs holds its lock for a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ServerFolder files;
  private final ServerSettings settings;
  private final List<String> importing;

  private GraphServer(ServerFolder files, ServerSettings settings, List<String> importing) {
    this.files = files;
    this.settings = settings;
    this.importing = importing;
  }

  /** Ends the process: threads of Neo4j would keep a failed one alive. */
  public static void main(String[] args) {
    Path home = Path.of(args.length == 0 ? "" : args[0]);
    List<String> importing = List.of(args).subList(Math.min(1, args.length), args.length);
    try {
      new GraphServer(ServerFolder.of(home), ServerSettings.fromSystem(), importing).run();
    } catch (Throwable e) { // an Error too must reach the log and end the process
      e.printStackTrace();
      System.err.println(ServerErrors.line(home, e));
      System.exit(1);
    }
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    files.create();
    FileMutex alive = FileMutex.take(files.serverLock(), PATIENCE);
    if (alive == null) {
      throw new GraphException("another server runs on " + files.folder());
    }
    // Left by a server that was killed.
    Files.deleteIfExists(files.running());
    new StoreSwap(files).recover();
    if (!importing.isEmpty()) {
      ProcessHandle.current().parent().ifPresent(GraphServer::follow);
      new StoreImport(files.store(), files.importLog()).run(importing);
    }
    String password = Password.readOrMake(files.password());
    EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(files.store(), settings, password);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(neo4j, alive), "stop"));
    RunningServer here = new RunningServer(ProcessHandle.current().pid(), neo4j.port());
    here.write(files.running());
    System.out.println("Started: " + here.uri());
    new IdleWatch(neo4j, settings.idle()).await();
    System.out.println("Stopping: nobody has asked for " + settings.idle());
  }

  /** Half an import is of no use to anybody but who ordered it. */
  private static void follow(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(1);
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
  }

  private void stop(EmbeddedNeo4j neo4j, FileMutex alive) {
    try (alive) {
      Files.deleteIfExists(files.running());
      neo4j.stop();
      System.out.println("Stopped");
    } catch (IOException e) {
      System.err.println("While stopping: " + e);
    }
  }
}
