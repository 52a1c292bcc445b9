package org.theragraph.graph.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.theragraph.graph.GraphException;

/**
 * Makes a store with Neo4j's own {@code neo4j-admin database import full}, in the process of the
 * server that will open it: what the tool has loaded and compiled, the server need not again.
 */
final class StoreImport {
  private final Path store;
  private final Path log;

  /**
   * An import.
   *
   * @param store folder to make; nothing may be in it
   * @param log for all that the tool says
   */
  StoreImport(Path store, Path log) {
    this.store = store;
    this.log = log;
  }

  /**
   * Imports.
   *
   * @param command of the tool, without its name
   * @throws GraphException if the tool fails, with its last words
   */
  void run(List<String> command) throws IOException {
    Path settings = Files.createDirectories(store.resolve("conf"));
    int exitCode;
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
      ExecutionContext context =
          new ExecutionContext(store, settings, out, out, new DefaultFileSystemAbstraction());
      exitCode = AdminTool.execute(context, command.toArray(String[]::new));
    }
    if (exitCode != 0) {
      throw new GraphException(
          "Neo4j's import tool failed with exit code %d: %s".formatted(exitCode, lastWords()));
    }
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
  }
}
