package org.theragraph.corpora.mirror;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The file at a path; null where its name is none of NLM's. */
  static @Nullable MirrorFile of(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    return name.matches()
        ? new MirrorFile(path, Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)))
        : null;
  }

  /** {@code pubmed26n0001.xml.gz}. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public int compareTo(MirrorFile other) {
    return ORDER.compare(this, other);
  }
}
