package org.theragraph.cli.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells symptoms, findings and adverse effects from diseases. Texts treat and cause them, so they
 * are of a disease's type in the graph, but nobody looks for a new use in "fatigue".
 */
final class Effects {
  /** The extractor's table of them; read as a file, for questions must not load its classes. */
  private static final String TABLE = "/theragraph/vocabulary/effects.tsv";

  private static final String PHENOTYPES = "HP:";
  private static final Set<String> IDS = read();

  private Effects() {}

  static boolean contains(String conceptId) {
    return conceptId.startsWith(PHENOTYPES) || IDS.contains(conceptId);
  }

  private static Set<String> read() {
    try (InputStream table = Effects.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the program was built without " + TABLE);
      }
      return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2)[0])
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
