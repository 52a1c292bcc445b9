package org.theragraph.cli.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;

/** The vocabularies that are known: where they are published, and under which licence. */
final class Registry {
  private static final String TABLE = "/theragraph/vocabulary/registry.tsv";
  private static final String YEAR = "{year}";

  private final List<Entry> entries;

  /**
   * One vocabulary.
   *
   * @param address where it is published; empty for one that comes from a folder only
   * @param folder of its files in a set
   * @param file name of the file that is pulled
   * @param patterns names of its files, with blanks between
   */
  record Entry(
      String id,
      String name,
      String address,
      String licence,
      String licenceAddress,
      String format,
      String folder,
      String file,
      String patterns) {
    boolean isPublished() {
      return !address.isEmpty();
    }

    /** Whether a file of the folder of its kind is of this vocabulary. */
    boolean takes(String kind, String fileName) {
      boolean fits = kind.isEmpty() || kind.equals(folder);
      for (String pattern : patterns.split(" ", -1)) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        if (fits && matcher.matches(Path.of(fileName))) {
          return true;
        }
      }
      return false;
    }
  }

  private Registry(List<Entry> entries) {
    this.entries = entries;
  }

  /** That of this release, this year. */
  static Registry read() {
    String year = Year.now(ZoneOffset.UTC).toString();
    List<Entry> entries = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Registry.class.getResourceAsStream(TABLE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine(); // headings
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] c = line.replace(YEAR, year).split("\t", -1);
        entries.add(new Entry(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Registry(List.copyOf(entries));
  }

  List<Entry> entries() {
    return entries;
  }

  /**
   * The vocabularies of these names.
   *
   * @throws CliException if one is not known, naming those that are
   */
  List<Entry> named(List<String> names) {
    List<String> ids = entries.stream().map(Entry::id).toList();
    for (String name : names) {
      if (!ids.contains(name)) {
        throw CliException.usage(
            "no vocabulary '%s' is known; known are %s".formatted(name, String.join(", ", ids)));
      }
    }
    return entries.stream().filter(entry -> names.contains(entry.id())).toList();
  }

  /** The vocabulary of a file; null for none. */
  @Nullable Entry of(String kind, String fileName) {
    return entries.stream().filter(e -> e.takes(kind, fileName)).findFirst().orElse(null);
  }
}
