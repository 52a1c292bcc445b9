package org.theragraph.corpora.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a folder, in the order in which they apply.
 *
 * @param files of the latest year's sequence: a new baseline says all anew
 * @param remarks lines for a person: numbers that are missing, files of earlier years
 */
public record Mirror(List<MirrorFile> files, List<String> remarks) {
  private static final int DEEP = 3; // baseline/ and updatefiles/ below the folder
  private static final int GAPS_SHOWN = 5;

  public Mirror {
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }

  /**
   * Looks into a folder and those below it.
   *
   * @throws MirrorException if it holds none of PubMed's files, or one of them twice
   */
  public static Mirror of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new MirrorException(folder + " is no folder");
    }
    List<MirrorFile> all;
    try (Stream<Path> paths = Files.walk(folder, DEEP)) {
      all = paths.map(MirrorFile::of).filter(file -> file != null).sorted().toList();
    }
    if (all.isEmpty()) {
      throw new MirrorException(
          "%s holds no file of PubMed's; they are called pubmed26n0001.xml.gz and so on"
              .formatted(folder));
    }
    int year = all.get(all.size() - 1).year();
    List<MirrorFile> files = all.stream().filter(file -> file.year() == year).toList();
    requireOnce(files);
    List<String> remarks = new ArrayList<>(gaps(files));
    if (files.size() < all.size()) {
      remarks.add(
          "%d files of earlier years are passed over: the baseline of 20%02d says all anew"
              .formatted(all.size() - files.size(), year));
    }
    return new Mirror(files, remarks);
  }

  private static void requireOnce(List<MirrorFile> files) throws MirrorException {
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i).number() == files.get(i - 1).number()) {
        throw new MirrorException(
            "%s and %s are the same part of the sequence; take one away"
                .formatted(files.get(i - 1).path(), files.get(i).path()));
      }
    }
  }

  private static List<String> gaps(List<MirrorFile> files) {
    List<String> gaps = new ArrayList<>();
    int expected = 1;
    for (MirrorFile file : files) {
      if (file.number() > expected) {
        gaps.add(
            file.number() == expected + 1
                ? String.valueOf(expected)
                : expected + " to " + (file.number() - 1));
      }
      expected = file.number() + 1;
    }
    return gaps.isEmpty()
        ? List.of()
        : List.of(
            "the sequence lacks numbers %s%s; what they say is not known"
                .formatted(
                    gaps.stream().limit(GAPS_SHOWN).collect(Collectors.joining(", ")),
                    gaps.size() > GAPS_SHOWN ? " and more" : ""));
  }
}
