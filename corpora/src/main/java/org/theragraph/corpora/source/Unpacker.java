package org.theragraph.corpora.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.reader.ReaderInput;
import org.theragraph.corpora.reader.Readers;
import org.theragraph.corpora.reader.RefusedInputException;
import org.theragraph.corpora.text.CleanText;

/** Opens archives by content, entry after entry, and hands what is inside to the readers. */
final class Unpacker {
  private static final int DEEPEST = 4; // archives within archives; deeper is a bomb or a mistake
  private static final String ENDS_READING =
      "entry %d is packed in a way that is not read, nor is what follows; unpack the archive first";
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
    Expansion expansion = new Expansion();
    read(name, expansion.packed(in), new Nest(0, expansion));
  }

  /** How many archives are open around what is read, and how much has come out of them. */
  private record Nest(int depth, Expansion expansion) {
    Nest deeper() {
      return new Nest(depth + 1, expansion);
    }
  }

  /** Returns false if the bytes broke off. */
  private boolean read(String name, InputStream raw, Nest nest) throws IOException {
    PeekedStream in = new PeekedStream(raw);
    byte[] head = in.peek(TAR_BLOCK);
    if (isArchive(head) && nest.depth() == DEEPEST) {
      delivery
          .from(name)
          .reject(
              Reason.UNREADABLE, null, "archives within archives, more than " + DEEPEST + " deep");
      return true;
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      return gzip(name, in, nest);
    }
    if (isZip(head)) {
      return entries(name, new ZipArchiveInputStream(in, "UTF-8", true, true), nest);
    }
    return isTar(head)
        ? entries(name, new TarArchiveInputStream(in, "UTF-8"), nest)
        : Readers.read(new ReaderInput(name, in, limit), delivery.from(name));
  }

  private boolean gzip(String name, PeekedStream in, Nest nest) throws IOException {
    InputStream unzipped;
    try {
      unzipped = new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      broken(name, "damaged gzip: ", e, nest);
      return false;
    }
    return read(name, nest.expansion().unpacked(unzipped), nest.deeper());
  }

  private boolean entries(String name, ArchiveInputStream<?> archive, Nest nest)
      throws IOException {
    int count = 0;
    boolean unbroken = true;
    ZipCheck before = null;
    while (true) {
      ArchiveEntry entry;
      try {
        entry = archive.getNextEntry();
      } catch (NoClassDefFoundError e) { // of a library for zstd that is not there
        delivery.from(name).reject(Reason.UNREADABLE, null, ENDS_READING.formatted(count + 1));
        return false;
      } catch (IOException | RuntimeException e) {
        if (unbroken) { // otherwise the entry before has told it
          String place = "truncated or damaged archive after %d entries: ".formatted(count);
          broken(name, place, e, nest);
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
      if (endsReading(entry)) {
        delivery.from(name).reject(Reason.UNREADABLE, null, ENDS_READING.formatted(count));
        return false;
      }
      before = entry instanceof ZipArchiveEntry zip ? new ZipCheck(name, zip, archive) : null;
      unbroken = entry(name, archive, before, entry, nest);
      if (nest.expansion().isSpent()) {
        return false; // going on to the next entry would unpack the rest of this one
      }
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
      Nest nest)
      throws IOException {
    String entryName = name + "!" + CleanText.line(entry.getName().replaceAll("\\p{Cntrl}", " "));
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
    InputStream content = nest.expansion().unpacked(check == null ? archive : check);
    return read(entryName, content, nest.deeper()) && isPassed(entryName, archive, nest);
  }

  /** Goes to the end of an entry that was not read whole. */
  private boolean isPassed(String entryName, InputStream archive, Nest nest) throws IOException {
    try {
      nest.expansion().unpacked(archive).transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (RefusedInputException e) {
      broken(entryName, "", e, nest);
      return false;
    } catch (IOException e) {
      return true; // the archive tells it when it goes on
    }
  }

  private void broken(String name, String place, Exception e, Nest nest) throws IOException {
    boolean refused = nest.expansion().isSpent();
    delivery
        .from(name)
        .reject(
            refused ? Reason.TOO_LARGE : Reason.BROKEN,
            null,
            refused ? Expansion.REFUSED : place + message(e));
  }

  /** Whether what follows cannot be got at. */
  private static boolean endsReading(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip) {
      return zip.getMethod() > ZipMethod.BZIP2.getCode(); // zstd, xz and later ones
    }
    // To pass over holes takes as long as to read them, and they may be exabytes.
    return entry instanceof TarArchiveEntry tar && tar.isSparse();
  }

  private static boolean canRead(ArchiveInputStream<?> archive, ArchiveEntry entry) {
    if (archive instanceof ZipArchiveInputStream zip) {
      return zip.canReadEntryData(entry);
    }
    return !(entry instanceof TarArchiveEntry tar)
        || (tar.isFile() && !tar.isSymbolicLink() && !tar.isLink());
  }

  private static boolean isHidden(String entryName) {
    // Not as a path: what is none in the system's own character set would fail.
    return Arrays.stream(entryName.split("[/\\\\]")).anyMatch(FolderWalk::isHidden);
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
