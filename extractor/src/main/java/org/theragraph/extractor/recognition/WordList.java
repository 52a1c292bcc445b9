package org.theragraph.extractor.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists that stand beside the code: a word a line, {@code #} before remarks. */
final class WordList {
  private static final String FOLDER = "theragraph/recognition/";

  private WordList() {}

  /** The words of {@code theragraph/recognition/<name>.txt}. */
  static Set<String> load(String name) {
    String file = FOLDER + name + ".txt";
    try (InputStream in = WordList.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path; rebuild the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The length of the longest word: no longer end of a text can be one of them. */
  static int longest(Set<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }
}
