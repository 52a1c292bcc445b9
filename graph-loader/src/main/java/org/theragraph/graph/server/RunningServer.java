package org.theragraph.graph.server;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a server that is up writes down for those who look for it.
 *
 * @param pid its process
 * @param port of Bolt, on the loopback address
 */
record RunningServer(long pid, int port) {
  static final String HOST = "127.0.0.1";

  URI uri() {
    return URI.create("bolt://" + HOST + ":" + port);
  }

  void write(Path file) throws IOException {
    PrivateFile.write(file, "pid=" + pid + "\nport=" + port + "\n");
  }

  /** What the file says; null when there is none or it makes no sense. */
  static @Nullable RunningServer read(Path file) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
      return new RunningServer(
          Long.parseLong(properties.getProperty("pid", "")),
          Integer.parseInt(properties.getProperty("port", "")));
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return null; // still starting, or written by hand
    }
  }
}
