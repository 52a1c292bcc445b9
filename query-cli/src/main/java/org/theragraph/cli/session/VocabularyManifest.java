package org.theragraph.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a set of vocabularies holds, as written when it was made. */
public record VocabularyManifest(List<Item> items) {
  private static final String FILE = "MANIFEST.tsv";
  private static final String HEAD =
      "file\tvocabulary\taddress\ttime\tbytes\tsha256\tversion\tlicence\n";

  /**
   * A file of a set.
   *
   * @param file below the set's folder
   * @param vocabulary id in the registry
   * @param address where it came from
   * @param time when, ISO 8601
   * @param version as the file or the server states it; empty if neither does
   */
  public record Item(
      String file,
      String vocabulary,
      String address,
      String time,
      long bytes,
      String sha256,
      String version,
      String licence) {
    private String line() {
      return String.join(
          "\t", file, vocabulary, address, time, "" + bytes, sha256, version, licence + "\n");
    }
  }

  /**
   * Reads that of a set.
   *
   * @throws CliException if it is missing or damaged
   */
  public static VocabularyManifest read(Path set) throws IOException {
    Path file = set.resolve(FILE);
    if (!Files.exists(file)) {
      throw CliException.failed(
          "%s is missing; choose another set with theragraph vocab use, or pull anew"
              .formatted(file));
    }
    List<Item> items = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] c = lines.get(i).split("\t", -1);
      if (c.length < 8 || !c[4].matches("\\d{1,18}")) {
        throw CliException.failed(
            "%s: line %d is damaged; pull anew with theragraph vocab pull".formatted(file, i + 1));
      }
      items.add(new Item(c[0], c[1], c[2], c[3], Long.parseLong(c[4]), c[5], c[6], c[7]));
    }
    return new VocabularyManifest(items);
  }

  /** Writes that of a set. */
  public void write(Path set) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    items.forEach(item -> text.append(item.line()));
    Files.writeString(set.resolve(FILE), text);
  }

  /**
   * Makes sure that each file has the size that it had; {@code vocab status} compares their sums.
   *
   * @throws CliException if one is missing or has not
   */
  void requireSizes(Path set) throws IOException {
    for (Item item : items) {
      Path file = set.resolve(item.file());
      long bytes = Files.exists(file) ? Files.size(file) : 0;
      if (bytes != item.bytes()) {
        throw CliException.failed(
            "%s has %,d bytes, not %,d as it was pulled. Pull anew, or go back: theragraph vocab use"
                    .formatted(file, bytes, item.bytes())
                + " previous");
      }
    }
  }
}
