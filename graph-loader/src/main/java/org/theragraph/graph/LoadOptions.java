package org.theragraph.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a folder is loaded.
 *
 * @param source what the folder is an extraction of; the same source again is the same thing newer
 * @param name of the snapshot; null for {@code load-<number>}
 * @param replaceSource whether documents that an earlier load of the source brought and this folder
 *     lacks are to go
 * @param failOnLoss whether to refuse a folder with which the graph would lose statements
 */
public record LoadOptions(
    String source, @Nullable String name, boolean replaceSource, boolean failOnLoss) {

  /** A folder is its own source, and only adds. */
  public static LoadOptions of(Path folder) {
    return new LoadOptions(folder.toAbsolutePath().normalize().toString(), null, false, false);
  }
}
