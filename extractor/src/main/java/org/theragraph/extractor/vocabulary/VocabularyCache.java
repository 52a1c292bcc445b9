package org.theragraph.extractor.vocabulary;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A compiled vocabulary in a file. A file that is missing, damaged or of another version counts as
 * absent: the vocabulary is then compiled again, which takes some seconds and gives the same.
 */
final class VocabularyCache {
  private static final int MAGIC = 0x54475631; // "TGV1"; another layout, another number

  private static final Duration KEPT = Duration.ofDays(7);

  private final Path folder;
  private final Path file;
  private final String version;

  VocabularyCache(Path folder, String version) {
    this.folder = folder;
    this.file = folder.resolve("vocabulary-" + version + ".bin");
    this.version = version;
  }

  /** The vocabulary, or null where there is no good file. */
  @Nullable Vocabulary read() {
    try {
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
      return in.capacity() > 12 && in.getInt() == MAGIC && in.getLong() == checksum(in.array())
          ? vocabulary(in)
          : null;
    } catch (IOException | BufferUnderflowException | NegativeArraySizeException e) {
      return null;
    }
  }

  /**
   * Writes the file beside its place and moves it there, so that no reader sees half of it.
   *
   * @throws IOException if the folder cannot be written
   */
  void write(Vocabulary vocabulary) throws IOException {
    byte[] bytes = bytes(vocabulary);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "vocabulary-", ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      deleteOthers();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Vocabularies of other versions, unless somebody used them of late. */
  private void deleteOthers() throws IOException {
    Instant old = Instant.now().minus(KEPT);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "vocabulary-*")) {
      for (Path other : files) {
        if (!other.getFileName().equals(file.getFileName())
            && Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private Vocabulary vocabulary(ByteBuffer in) {
    NameTable names = new NameTable(table(in), ints(in), ints(in), ints(in), bytes(in));
    ConceptStore concepts = new ConceptStore(bytes(in), ints(in));
    return new Vocabulary(names, concepts, table(in), version);
  }

  private static byte[] bytes(Vocabulary vocabulary) {
    NameTable names = vocabulary.names();
    ConceptStore concepts = vocabulary.concepts();
    LongTable ids = vocabulary.ids();
    int size =
        12
            + size(names.slots)
            + 4 * (names.concepts.length + names.cased.length + names.next.length)
            + names.flags.length
            + concepts.bytes.length
            + 4 * concepts.offsets.length
            + size(ids)
            + 4 * 6;
    ByteBuffer out = ByteBuffer.allocate(size).putInt(MAGIC).putLong(0);
    put(out, names.slots);
    put(out, names.concepts);
    put(out, names.cased);
    put(out, names.next);
    put(out, names.flags);
    put(out, concepts.bytes);
    put(out, concepts.offsets);
    put(out, ids);
    return out.putLong(4, checksum(out.array())).array();
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 12, bytes.length - 12);
    return crc.getValue();
  }

  private static int size(LongTable table) {
    return 8 + 12 * table.keys().length;
  }

  private static void put(ByteBuffer out, LongTable table) {
    out.putInt(table.size()).putInt(table.keys().length);
    out.asLongBuffer().put(table.keys());
    out.position(out.position() + 8 * table.keys().length);
    out.asIntBuffer().put(table.values());
    out.position(out.position() + 4 * table.values().length);
  }

  private static LongTable table(ByteBuffer in) {
    int size = in.getInt();
    long[] keys = new long[in.getInt()];
    in.asLongBuffer().get(keys);
    in.position(in.position() + 8 * keys.length);
    int[] values = new int[keys.length];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * values.length);
    return new LongTable(keys, values, size);
  }

  private static void put(ByteBuffer out, int[] values) {
    out.putInt(values.length).asIntBuffer().put(values);
    out.position(out.position() + 4 * values.length);
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * values.length);
    return values;
  }

  private static void put(ByteBuffer out, byte[] values) {
    out.putInt(values.length).put(values);
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] values = new byte[in.getInt()];
    in.get(values);
    return values;
  }
}
