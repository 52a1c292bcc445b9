package org.theragraph.corpora.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads gold corpora. */
public final class GoldCorpora {
  private GoldCorpora() {}

  /**
   * The files below a path: itself, {@code SPLIT.jsonl.gz} or {@code SPLIT.jsonl} in a folder, or
   * that in the folders of a folder, by name.
   *
   * @param split for example {@code dev}
   * @throws IOException if the path does not exist
   */
  public static List<Path> files(Path path, String split) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    try (Stream<Path> children = Files.list(path)) {
      return Stream.concat(Stream.of(path), children.sorted())
          .filter(Files::isDirectory)
          .flatMap(
              folder ->
                  Stream.of(split + ".jsonl.gz", split + ".jsonl")
                      .map(folder::resolve)
                      .filter(Files::isRegularFile)
                      .limit(1))
          .toList();
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, is of no known format or its annotations do not fit
   *     its text; the message names file and place
   */
  public static GoldCorpus read(Path file) throws IOException {
    return GoldFile.read(file);
  }
}
