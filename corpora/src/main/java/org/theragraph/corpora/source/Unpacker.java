package org.theragraph.corpora.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.reader.ReaderInput;
import org.theragraph.corpora.reader.Readers;

/** Opens archives by content, entry after entry, and hands what is inside to the readers. */
final class Unpacker {
  private static final int DEEPEST = 4; // archives within archives; deeper is a bomb or a mistake
  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC = 257;

  private final Delivery delivery;
  private final long limit;

  Unpacker(Delivery delivery, long limit) {
    this.delivery = delivery;
    this.limit = limit;
  }

  /** Reads a stream; what goes wrong with it is quarantined, only the sink's failures come out. */
  void read(String name, InputStream in) throws IOException {
    read(name, in, 0);
  }

  /** Returns false if the bytes broke off. */
  private boolean read(String name, InputStream raw, int depth) throws IOException {
    PeekedStream in = new PeekedStream(raw);
    byte[] head = in.peek(TAR_BLOCK);
    if (isArchive(head) && depth == DEEPEST) {
      delivery
          .from(name)
          .reject(
              Reason.UNREADABLE, null, "archives within archives, more than " + DEEPEST + " deep");
      return true;
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      return gzip(name, in, depth);
    }
    if (isZip(head)) {
      return entries(name, new ZipArchiveInputStream(in, "UTF-8", true, true), depth);
    }
    return isTar(head)
        ? entries(name, new TarArchiveInputStream(in, "UTF-8"), depth)
        : Readers.read(new ReaderInput(name, in, limit), delivery.from(name));
  }

  private boolean gzip(String name, PeekedStream in, int depth) throws IOException {
    InputStream unzipped;
    try {
      unzipped = new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      delivery.from(name).reject(Reason.BROKEN, null, "damaged gzip: " + message(e));
      return false;
    }
    return read(name, unzipped, depth + 1);
  }

  private boolean entries(String name, ArchiveInputStream<?> archive, int depth)
      throws IOException {
    int count = 0;
    boolean unbroken = true;
    ZipCheck before = null;
    while (true) {
      ArchiveEntry entry;
      try {
        entry = archive.getNextEntry();
      } catch (IOException | IllegalArgumentException e) {
        if (unbroken) { // otherwise the entry before has told it
          String place = "truncated or damaged archive after %d entries: ".formatted(count);
          delivery.from(name).reject(Reason.BROKEN, null, place + message(e));
        }
        return false;
      }
      if (unbroken && before != null && before.isDamaged()) {
        delivery.from(before.name()).reject(Reason.BROKEN, null, ZipCheck.DAMAGED);
      }
      if (entry == null) {
        break;
      }
      count++;
      before = entry instanceof ZipArchiveEntry zip ? new ZipCheck(name, zip, archive) : null;
      unbroken = entry(name, archive, before, entry, depth);
    }
    if (count == 0) {
      delivery.from(name).reject(Reason.EMPTY, null, "is an archive without entries");
    }
    return unbroken;
  }

  private boolean entry(
      String name,
      ArchiveInputStream<?> archive,
      @Nullable ZipCheck check,
      ArchiveEntry entry,
      int depth)
      throws IOException {
    String entryName = name + "!" + entry.getName();
    if (entry.isDirectory() || isHidden(entry.getName())) {
      return true;
    }
    if (!canRead(archive, entry)) {
      delivery
          .from(entryName)
          .reject(
              Reason.UNREADABLE,
              null,
              "is encrypted, a link, or packed in a way that is not read; unpack the archive"
                  + " first");
      return true;
    }
    return read(entryName, check == null ? archive : check, depth + 1);
  }

  private static boolean canRead(ArchiveInputStream<?> archive, ArchiveEntry entry) {
    if (archive instanceof ZipArchiveInputStream zip) {
      return zip.canReadEntryData(entry);
    }
    return !(entry instanceof TarArchiveEntry tar)
        || (tar.isFile() && !tar.isSymbolicLink() && !tar.isLink());
  }

  private static boolean isHidden(String entryName) {
    for (Path part : Path.of(entryName.replace('\0', '_'))) {
      if (FolderWalk.isHidden(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArchive(byte[] head) {
    return startsWith(head, 0x1F, 0x8B) || isZip(head) || isTar(head);
  }

  private static boolean isZip(byte[] head) {
    return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
  }

  private static boolean isTar(byte[] head) {
    return head.length == TAR_BLOCK
        && new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
