package org.theragraph.extractor.grounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that stand beside the code, {@code #} before remarks. */
final class Resource {
  private static final String FOLDER = "theragraph/grounding/";

  private Resource() {}

  /** The rows of a file, cut into cells at tabs. */
  static List<String[]> rows(String file) {
    try (InputStream in = Resource.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is missing; rebuild the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + file, e);
    }
  }
}
