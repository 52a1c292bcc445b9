package org.theragraph.corpora.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;

/** Archives that are built to fill disk, memory or time, or to lead out of a folder. */
class HostileArchiveTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String LINE = "{\"id\":\"a\",\"text\":\"Widgetumab helps.\"}\n";

  @TempDir Path folder;

  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] gzip(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
      content.write(out);
    }
    return bytes.toByteArray();
  }

  private static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  private static Content megabytes(int count) {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    return out -> {
      for (int i = 0; i < count; i++) {
        out.write(block);
      }
    };
  }

  private static byte[] zip(String name, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      content.write(out);
      out.putNextEntry(new ZipEntry("last.jsonl"));
      out.write(LINE.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (int i = 0; i < names.length; i++) {
        byte[] text = ("Text " + i + " of an entry.").getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(names[i], true);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Reading read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("hostile"), bytes);
    return assertTimeoutPreemptively(
        LONGEST, () -> Reading.of(DocumentSource.of(List.of(file.toString()))));
  }

  private static void assertBomb(Reading reading) {
    Quarantine record = reading.quarantined.get(reading.quarantined.size() - 1);
    assertThat(record.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(record.detail()).contains("unpacks to more than 200 times its size");
  }

  @Test
  void aLineWithoutEndIsReadNoLongerThanItsSizeAllows() throws IOException {
    byte[] bomb =
        gzip(
            out -> {
              out.write(LINE.getBytes(UTF_8));
              out.write("{\"id\":\"b\",\"text\":\"".getBytes(UTF_8));
              megabytes(600).write(out);
            });
    Reading reading = read(bomb);
    assertThat(reading.ids()).containsExactly("a");
    assertBomb(reading);
  }

  @Test
  void bombsWithinBombsAreRefused() throws IOException {
    byte[] inner = gzip(megabytes(600));
    for (byte[] bomb :
        List.of(gzip(of(inner)), zip("x.gz", of(inner)), gzip(of(zip("x", of(inner)))))) {
      Reading reading = read(bomb);
      assertThat(reading.reasons()).contains(Reason.TOO_LARGE);
    }
  }

  @Test
  void anEntryThatIsTooLargeIsNotUnpackedToItsEnd() throws IOException {
    Reading reading = read(zip("x.txt", megabytes(600)));
    assertThat(reading.documents).isEmpty();
    assertBomb(reading);
  }

  @Test
  void whatPacksWellIsNoBomb() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, "Gout hurts. ".repeat(3000)));
    }
    byte[] bytes = gzip(of(lines.toString().getBytes(UTF_8)));
    assertThat(lines.length()).isGreaterThan(200 * bytes.length);
    Reading reading = read(bytes);
    assertThat(reading.quarantined).isEmpty();
    assertThat(reading.documents).hasSize(3000);
  }

  @Test
  void namesThatLeadOutOfAFolderAreOnlyNames() throws IOException {
    String[] names = {
      "../../escaped.txt", "/etc/absolute.txt", "..\\..\\back.txt", "C:\\x.txt", "a/../../b.txt"
    };
    try (var before = Files.walk(folder.resolve("../.."), 2)) {
      assertThat(before).noneMatch(path -> path.endsWith("escaped.txt"));
    }
    Reading reading = read(tar(names));
    assertThat(reading.quarantined).isEmpty();
    assertThat(reading.ids())
        .extracting(id -> id.replaceAll("~.*", ""))
        .containsExactly("file:escaped", "file:absolute", "file:back", "file:x", "file:b");
    try (var after = Files.walk(folder.resolve("../.."), 2)) {
      assertThat(after).noneMatch(path -> path.endsWith("escaped.txt"));
    }
  }

  @Test
  void namesThatSpeakToTheTerminalOrTakeALineAreCleaned() throws IOException {
    Reading reading = read(zip("evil\u001B[2J\nfile.bin", of(new byte[] {0, 1, 2, 3})));
    String source = reading.quarantined.get(0).source();
    assertThat(source).endsWith("hostile!evil [2J file.bin");
  }

  @Test
  void namesInAnyBytesAreRead() throws IOException {
    Reading reading =
        read(tar("S\u00f6.txt", "\uD83D\uDE00.txt", "x".repeat(5000) + ".txt", "\u0001"));
    assertThat(reading.documents).hasSize(4);
  }

  @Test
  void anEntryPackedWithALibraryThatIsNotThereIsTold() throws IOException {
    byte[] zip = zip("x.txt", of("Gout hurts.".getBytes(UTF_8)));
    for (int method : new int[] {93, 95}) { // zstd, xz
      zip[8] = (byte) method;
      Reading reading = read(zip);
      assertThat(reading.documents).isEmpty();
      assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(reading.onlyQuarantine().detail()).startsWith("entry 1 is packed in a way");
    }
  }

  @Test
  void linksOfAnArchiveAreNotFollowed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte sort : new byte[] {TarArchiveEntry.LF_SYMLINK, TarArchiveEntry.LF_LINK}) {
        TarArchiveEntry entry = new TarArchiveEntry("link" + sort, sort);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    Reading reading = read(bytes.toByteArray());
    assertThat(reading.documents).isEmpty();
    assertThat(reading.reasons()).containsExactly(Reason.UNREADABLE, Reason.UNREADABLE);
  }

  @Test
  void gzipsOfManyEmptyMembersAreRefused() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    byte[] empty = gzip(of(new byte[0]));
    for (int i = 0; i < 200_000; i++) {
      members.write(empty);
    }
    Quarantine record = read(members.toByteArray()).onlyQuarantine();
    assertThat(record.reason()).isEqualTo(Reason.BROKEN);
    assertThat(record.detail()).contains("thousands of empty parts follow each other");
  }

  @Test
  void aFileOfHolesIsNotReadAsEightExabytes() throws IOException {
    Reading reading = read(sparse());
    assertThat(reading.documents).isEmpty();
    assertThat(reading.quarantined)
        .extracting(Quarantine::reason)
        .containsExactly(Reason.UNREADABLE);
  }

  /** An old GNU sparse entry: one byte of data at the end of a hole of 8 terabytes. */
  private static byte[] sparse() {
    byte[] header = new byte[512];
    put(header, 0, "holes.txt");
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, "00000001000\0");
    put(header, 136, "00000000000\0");
    header[156] = 'S';
    put(header, 257, "ustar  \0");
    put(header, 386, "77777776000\0");
    put(header, 398, "00000001000\0");
    put(header, 483, "77777777777\0");
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    byte[] whole = Arrays.copyOf(header, 512 * 4);
    Arrays.fill(whole, 512, 1024, (byte) 'x');
    return whole;
  }

  private static void put(byte[] target, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, target, at, bytes.length);
  }
}
