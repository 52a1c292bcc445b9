package org.theragraph.corpora.gold;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads one file of a gold corpus, whatever its format; {@code .gz} is unpacked. */
final class GoldFile {
  private static final String SPLIT = "train|dev|test";

  private GoldFile() {}

  /**
   * @throws IOException if it cannot be read, is of no known format or its annotations do not fit
   *     its text; the message names file and place
   */
  static GoldCorpus read(Path file) throws IOException {
    String name = file.toString();
    List<AnnotatedDocument> documents;
    try (BufferedReader in = open(file)) {
      String text = in.lines().collect(Collectors.joining("\n"));
      documents = documents(text, name);
    }
    if (documents.isEmpty()) {
      throw new IOException(name + ": holds no documents");
    }
    return new GoldCorpus(name(file), file, documents);
  }

  private static List<AnnotatedDocument> documents(String text, String name) throws IOException {
    BufferedReader lines = new BufferedReader(new StringReader(text));
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    if (GoldPubTator.isOpening(first)) {
      return GoldPubTator.read(lines, name);
    }
    if (first.startsWith("<")) {
      return GoldBiocXml.read(text, name);
    }
    if (first.startsWith("{") && first.contains("\"entities\"")) {
      return GoldLines.read(lines, name);
    }
    if (first.startsWith("{") || first.startsWith("[")) {
      return GoldBiocJson.read(lines, name);
    }
    throw new IOException(
        name + ": not a gold corpus; give JSON Lines with entities, PubTator or BioC");
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(2);
    boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  /** The folder's name for {@code bc5cdr/dev.jsonl.gz}, else the file's own without endings. */
  private static String name(Path file) {
    String own = String.valueOf(file.getFileName()).replaceAll("\\..*", "");
    Path folder = file.toAbsolutePath().getParent();
    return own.matches(SPLIT) && folder != null ? lastName(folder, own) : own;
  }

  private static String lastName(Path folder, String otherwise) {
    @Nullable Path name = folder.getFileName();
    return name == null ? otherwise : name.toString();
  }
}
