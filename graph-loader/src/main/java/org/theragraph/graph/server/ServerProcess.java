package org.theragraph.graph.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the server's process so that it outlives the one that starts it. */
final class ServerProcess {
  /** Options for the server's Java, separated by spaces: for a class-data archive, for example. */
  static final String OPTIONS_VARIABLE = "THERAGRAPH_SERVER_JVM_OPTS";

  private ServerProcess() {}

  /**
   * The same Java, the same class path, a session of its own; all it says goes to the log.
   *
   * @param importing see {@link GraphServer}; empty for the store as it is
   */
  static Process launch(Path home, ServerFolder files, List<String> importing) throws IOException {
    if (Files.exists(files.log())) {
      Path old = files.log().resolveSibling(files.log().getFileName() + ".old");
      Files.move(files.log(), old, StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = new ProcessBuilder(command(home, importing));
    builder.directory(files.folder().toFile());
    builder.redirectInput(new File("/dev/null").exists() ? new File("/dev/null") : new File("NUL"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
    return builder.start();
  }

  private static List<String> command(Path home, List<String> importing) {
    List<String> command = new ArrayList<>();
    // Its own session: closing the terminal, or Ctrl-C in it, does not reach the server.
    String detach = onPath("setsid");
    if (detach == null) {
      detach = onPath("nohup");
    }
    if (detach != null) {
      command.add(detach);
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(ServerSettings.handedOn());
    command.add("-cp");
    command.add(absolute(System.getProperty("java.class.path")));
    command.add(GraphServer.class.getName());
    command.add(home.toString());
    command.addAll(importing);
    return command;
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8"));
    String more = System.getenv(OPTIONS_VARIABLE);
    if (more != null && !more.isBlank()) {
      options.addAll(List.of(more.strip().split("\\s+")));
    }
    return options;
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static @Nullable String onPath(String program) {
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      Path file = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return file.toString();
      }
    }
    return null;
  }
}
