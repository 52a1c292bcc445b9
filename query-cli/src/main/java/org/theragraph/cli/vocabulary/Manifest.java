package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.session.CliException;

/** What a set holds, as written when it was made. */
record Manifest(List<Item> items) {
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
  record Item(
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
  static Manifest read(Path set) throws IOException {
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
    return new Manifest(items);
  }

  void write(Path set) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    items.forEach(item -> text.append(item.line()));
    Files.writeString(set.resolve(FILE), text);
  }
}
