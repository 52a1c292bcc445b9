package org.theragraph.corpora.mirror;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file of the sequence.
 *
 * @param year of its baseline, two digits: 26
 * @param number in the year's sequence, from 1
 */
public record MirrorFile(Path path, int year, int number) implements Comparable<MirrorFile> {
  private static final Pattern NAME = Pattern.compile("pubmed(\\d{2})n(\\d{4,6})\\.xml(\\.gz)?");
  private static final Comparator<MirrorFile> ORDER =
      Comparator.comparingInt(MirrorFile::year)
          .thenComparingInt(MirrorFile::number)
          .thenComparing(MirrorFile::path);

  private static final int HEAD = 4_096; // bytes before which the set begins

  /** The file at a path; null where its name is none of NLM's. */
  public static @Nullable MirrorFile of(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    return name.matches()
        ? new MirrorFile(path, Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)))
        : null;
  }

  /** {@code pubmed26n0001.xml.gz}. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /**
   * Makes sure that it is what its name says: an error page of a server is kept under any name.
   *
   * @throws MirrorException if it does not begin as a set of citations does
   */
  public void requireCitations() throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = name().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      head = new String(plain.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (ZipException | EOFException e) {
      head = "";
    }
    if (!head.contains("<PubmedArticleSet")) {
      throw new MirrorException(path + " holds no PubmedArticleSet; fetch it anew");
    }
  }

  @Override
  public int compareTo(MirrorFile other) {
    return ORDER.compare(this, other);
  }
}
