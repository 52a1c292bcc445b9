package org.theragraph.corpora.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Compares what was read of a zip's entry with its checksum, which often follows the entry. */
final class ZipCheck extends FilterInputStream {
  static final String DAMAGED =
      "the checksum does not agree: what was read of it may be damaged; get the archive again";

  private final String archive;
  private final ZipArchiveEntry entry;
  private final CRC32 sum = new CRC32();
  private boolean ended;

  ZipCheck(String archive, ZipArchiveEntry entry, InputStream in) {
    super(in);
    this.archive = archive;
    this.entry = entry;
  }

  String name() {
    return archive + "!" + entry.getName();
  }

  /** To be asked after the archive has gone on; an entry not read to its end is not judged. */
  boolean isDamaged() {
    return ended && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    ended |= count < 0;
    sum.update(target, offset, Math.max(count, 0));
    return count;
  }
}
