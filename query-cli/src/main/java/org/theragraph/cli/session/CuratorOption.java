package org.theragraph.cli.session;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides. */
public final class CuratorOption {
  private static final String CURATOR = "THERAGRAPH_CURATOR";

  @Option(
      names = "--curator",
      paramLabel = "NAME",
      description = "Who decides; default: THERAGRAPH_CURATOR, else the name of the login.")
  private @Nullable String curator;

  /**
   * The name.
   *
   * @throws CliException if nothing tells it
   */
  public String name(Surroundings surroundings) {
    String named = curator != null ? curator : surroundings.variable(CURATOR);
    String name = named != null ? named : System.getProperty("user.name", "");
    if (name.isBlank()) {
      throw CliException.usage("who decides? Say --curator NAME, or set " + CURATOR);
    }
    return name.strip();
  }
}
