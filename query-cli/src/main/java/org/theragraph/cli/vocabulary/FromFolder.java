package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.vocabulary.Registry.Entry;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolder;

/** The files of a folder that are known by their names, held to its {@code SHA256SUMS}. */
final class FromFolder {
  private static final String SUMS = "SHA256SUMS";
  private static final Pattern SUM = Pattern.compile("([0-9a-fA-F]{64}) [ *](?:\\./)?(.+)");

  private static final int DEPTH = 4;

  private final Path folder;
  private final Set<Path> read; // of those in folders of their kinds
  private final Map<String, String> sums;
  private final List<Incoming> incoming = new ArrayList<>();
  private final List<String> strange = new ArrayList<>();

  private FromFolder(Path folder, Map<String, String> sums) {
    this.folder = folder;
    this.read = Set.copyOf(VocabularyFolder.filesIn(folder));
    this.sums = sums;
  }

  /**
   * What the folder has.
   *
   * @param wanted vocabularies; none for all
   * @throws CliException if it has none of them
   */
  static FromFolder read(Path folder, Registry registry, List<Entry> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw CliException.usage(folder + " is no folder; name one with files of vocabularies");
    }
    FromFolder found = new FromFolder(folder, sums(folder.resolve(SUMS)));
    for (Path file : found.files()) {
      found.sort(file, registry, wanted);
    }
    if (found.incoming.isEmpty()) {
      throw CliException.failed(
          folder + " has no file of a wanted vocabulary; README.md tells their names");
    }
    return found;
  }

  List<Incoming> incoming() {
    return List.copyOf(incoming);
  }

  /** Files whose names are not known, which are left out. */
  List<String> strange() {
    return List.copyOf(strange);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void sort(Path file, Registry registry, List<Entry> wanted) {
    String below = name(folder.relativize(file));
    int slash = below.lastIndexOf('/');
    String kind = slash < 0 ? "" : below.substring(0, slash);
    Entry entry =
        slash < 0 || read.contains(file) ? registry.of(kind, below.substring(slash + 1)) : null;
    if (entry == null) {
      if (!below.equals(SUMS)) {
        strange.add(below);
      }
    } else if (wanted.isEmpty() || wanted.contains(entry)) {
      incoming.add(incoming(entry, file, sums.getOrDefault(below, "")));
    }
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Map<String, String> sums(Path file) throws IOException {
    Map<String, String> sums = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        Matcher sum = SUM.matcher(line);
        if (sum.matches()) {
          sums.put(sum.group(2), sum.group(1).toLowerCase(Locale.ROOT));
        }
      }
    }
    return sums;
  }

  private static Incoming incoming(Entry entry, Path file, String sum) {
    return new Incoming(
        entry,
        entry.folder() + "/" + file.getFileName(),
        file.toAbsolutePath().normalize().toUri().toString(),
        sum,
        target -> {
          Files.copy(file, target);
          target.toFile().setWritable(true, true);
          return "";
        });
  }
}
