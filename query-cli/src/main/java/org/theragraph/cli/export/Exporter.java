package org.theragraph.cli.export;

import java.io.IOException;
import java.nio.file.Path;

/** Writes what a source holds in one format. */
@FunctionalInterface
interface Exporter {
  /**
   * Writes.
   *
   * @param target a file, or a folder where the format has several; it is not there yet
   */
  void write(ExportSource source, Path target) throws IOException;
}
