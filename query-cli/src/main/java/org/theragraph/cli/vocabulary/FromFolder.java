package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.vocabulary.Registry.Entry;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolder;

/** The files of a folder that are known by their names. */
final class FromFolder {
  private FromFolder() {}

  /**
   * What the folder has.
   *
   * @param wanted vocabularies; none for all
   * @throws CliException if it has none of them
   */
  static List<Incoming> list(Path folder, Registry registry, List<Entry> wanted)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw CliException.failed(folder + " is no folder; name one with files of vocabularies");
    }
    List<Incoming> found = new ArrayList<>();
    for (Path file : VocabularyFolder.filesIn(folder)) {
      Path below = folder.relativize(file);
      String kind = String.valueOf(below.getParent()).replace('\\', '/');
      Entry entry = registry.of(kind, String.valueOf(file.getFileName()));
      if (entry != null && (wanted.isEmpty() || wanted.contains(entry))) {
        found.add(incoming(entry, file));
      }
    }
    try (var files = Files.list(folder)) { // files without folders of their kinds
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Entry entry = registry.of("", String.valueOf(file.getFileName()));
        if (entry != null && (wanted.isEmpty() || wanted.contains(entry))) {
          found.add(incoming(entry, file));
        }
      }
    }
    if (found.isEmpty()) {
      throw CliException.failed(
          folder + " has no file of a wanted vocabulary; README.md tells their names");
    }
    return found;
  }

  private static Incoming incoming(Entry entry, Path file) {
    return new Incoming(
        entry,
        entry.folder() + "/" + file.getFileName(),
        file.toAbsolutePath().normalize().toUri().toString(),
        target -> {
          Files.copy(file, target);
          target.toFile().setWritable(true, true);
          return "";
        });
  }
}
