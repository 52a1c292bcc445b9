package org.theragraph.graph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.graph.GraphException;

/** Neo4j's own {@code neo4j-admin database import full}, in a process of its own. */
final class ImportTool {
  private static final String HEAP = "-Xmx1g";

  private final Path store;
  private final Path log;

  /**
   * A tool.
   *
   * @param store folder to make; nothing may be in it
   * @param log for all that the tool says
   */
  ImportTool(Path store, Path log) {
    this.store = store;
    this.log = log;
  }

  /**
   * Imports.
   *
   * @param arguments of the tool
   * @throws GraphException if the tool fails, with where it says why
   */
  void run(List<String> arguments) throws IOException {
    Path settings = Files.createDirectories(store.resolve("conf"));
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().put("NEO4J_HOME", store.toString());
    builder.environment().put("NEO4J_CONF", settings.toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    int exitCode;
    try {
      exitCode = process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while importing", e);
    }
    if (exitCode != 0) {
      throw new GraphException(
          "Neo4j's import tool failed with exit code %d: %s".formatted(exitCode, lastWords()));
    }
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.neo4j.cli.AdminTool");
    command.addAll(arguments);
    return command;
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
  }
}
