package org.theragraph.graph.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.GraphException;

/**
 * The files of the server below {@code <home>/graph}.
 *
 * <ul>
 *   <li>{@code neo4j/}: the store
 *   <li>{@code password}: generated, readable by its owner alone
 *   <li>{@code server.lock}: locked for as long as the server lives; the truth about whether it
 *       does
 *   <li>{@code start.lock}: locked by whoever is starting or stopping it
 *   <li>{@code server.properties}: where the running server answers, see {@link RunningServer}
 *   <li>{@code server.log}, {@code server.log.old}: all that it says
 *   <li>{@code import.log}: all that Neo4j's import tool says
 * </ul>
 */
record ServerFolder(Path folder) {
  private static final long ROOM = 32L << 20;

  static ServerFolder of(Path home) {
    return new ServerFolder(home.toAbsolutePath().normalize().resolve("graph"));
  }

  Path store() {
    return folder.resolve("neo4j");
  }

  Path password() {
    return folder.resolve("password");
  }

  Path serverLock() {
    return folder.resolve("server.lock");
  }

  Path startLock() {
    return folder.resolve("start.lock");
  }

  Path running() {
    return folder.resolve("server.properties");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  Path importLog() {
    return folder.resolve("import.log");
  }

  /** Makes the folder, for its owner alone where the file system knows owners. */
  void create() {
    try {
      Files.createDirectories(folder);
      PrivateFile.restrictFolder(folder);
    } catch (IOException e) {
      throw failure("make", folder, e);
    }
  }

  /**
   * Asks for a little room: on a full disk Neo4j may hang, and its log cannot say why.
   *
   * @throws GraphException if there is less than an empty store and its logs need
   */
  void requireRoom() throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < ROOM) {
      throw new GraphException(
          ("The disk of %s is full: %d MB are free, the graph needs %d or more."
                  + " Make room, or set THERAGRAPH_HOME to another disk")
              .formatted(folder, free >> 20, ROOM >> 20));
    }
  }

  /** The last line of the log that says something; null when there is none. */
  @Nullable String lastLogLine() {
    try {
      List<String> lines = Files.readAllLines(log());
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (!lines.get(i).isBlank()) {
          return lines.get(i).strip();
        }
      }
      return null;
    } catch (IOException e) {
      return null; // no log is no news
    }
  }

  static GraphException failure(String verb, Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new GraphException(
          "No permission to %s %s. Set THERAGRAPH_HOME to a folder of your own"
              .formatted(verb, file),
          e);
    }
    if (ServerErrors.isDiskFull(e)) {
      return new GraphException("Cannot %s %s: the disk is full".formatted(verb, file), e);
    }
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return new GraphException(
        "Cannot %s %s: %s. If THERAGRAPH_HOME is wrong, set it to a folder"
            .formatted(verb, file, reason == null ? e.getClass().getSimpleName() : reason),
        e);
  }
}
