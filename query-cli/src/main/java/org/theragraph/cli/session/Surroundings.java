package org.theragraph.cli.session;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started in.
 *
 * @param environment variables
 * @param userHome where the default state folder lies
 * @param outIsTerminal whether a person sees standard output
 * @param errIsTerminal whether a person sees standard error
 * @param columns width of the terminal in characters
 */
public record Surroundings(
    Map<String, String> environment,
    Path userHome,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns) {
  private static final int DEFAULT_COLUMNS = 100;
  private static final int MIN_COLUMNS = 60;

  public Surroundings {
    environment = Map.copyOf(environment);
    columns = Math.max(MIN_COLUMNS, columns);
  }

  /**
   * Those of this process. The launcher knows whether the streams are terminals and how wide; Java
   * 17 cannot tell one stream from the other.
   */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        Boolean.getBoolean("theragraph.out.terminal"),
        Boolean.getBoolean("theragraph.err.terminal"),
        Integer.getInteger("theragraph.columns", DEFAULT_COLUMNS));
  }

  /** The variable's value; null when it is unset or empty. */
  public @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Folder of all state: {@code THERAGRAPH_HOME}, else {@code ~/.theragraph}. */
  public Path home() {
    String home = variable("THERAGRAPH_HOME");
    return (home == null ? userHome.resolve(".theragraph") : Path.of(home)).toAbsolutePath();
  }

  /** Colours only for a person, and not for one who asks for none (no-color.org). */
  public boolean colours() {
    return outIsTerminal && variable("NO_COLOR") == null && !"dumb".equals(variable("TERM"));
  }

  public boolean debug() {
    return variable("THERAGRAPH_DEBUG") != null;
  }
}
