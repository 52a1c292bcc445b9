package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import org.theragraph.cli.vocabulary.Registry.Entry;

/**
 * A file that is to come into a set.
 *
 * @param file below the set's folder
 * @param address where it comes from
 * @param sum SHA-256 that its folder tells; empty for none
 */
record Incoming(Entry entry, String file, String address, String sum, Way way) {
  /** Brings a file. */
  @FunctionalInterface
  interface Way {
    /**
     * Brings it to this place.
     *
     * @return the version that the server states; empty for none
     */
    String bring(Path target) throws IOException;
  }

  String shown() {
    return entry.id() + "\t" + file + "\t" + address + "\t" + entry.licence();
  }
}
