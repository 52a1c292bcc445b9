package org.theragraph.cli.question.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.NameKey;

/** Words and phrases by their classes; all in the spelling of {@link NameKey}. */
final class Lexicon {
  /** Words that say nothing of what is asked. */
  static final String FILLER = "FILLER";

  /** Words of questions that are none of ours, negation among them. */
  static final String FOREIGN = "FOREIGN";

  private static final String TABLE = "/theragraph/question/words.tsv";

  private static final Lexicon INSTANCE = read();

  private final Map<String, Set<String>> classesOfPhrase = new HashMap<>();
  private final Set<String> classes = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private int longest;

  private Lexicon() {}

  static Lexicon get() {
    return INSTANCE;
  }

  private static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    try (InputStream table = Lexicon.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the program was built without " + TABLE);
      }
      new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(lexicon::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private void add(String line) {
    String[] parts = line.split("\t", 2);
    classes.add(parts[0]);
    for (String phrase : parts[1].split(",", -1)) {
      String key = NameKey.of(phrase.strip());
      if (key.isEmpty()) {
        continue;
      }
      classesOfPhrase.computeIfAbsent(key, k -> new HashSet<>()).add(parts[0]);
      List<String> pieces = List.of(key.split(" "));
      longest = Math.max(longest, pieces.size());
      words.addAll(pieces);
    }
  }

  boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** Words of the longest phrase. */
  int longest() {
    return longest;
  }

  /** Classes of a phrase as it stands in the question; empty when it is in none. */
  Set<String> classesOf(String phrase) {
    return classesOfPhrase.getOrDefault(phrase, Set.of());
  }

  /** Whether the word stands in any phrase. */
  boolean knows(String word) {
    return words.contains(word);
  }

  /** All words of all phrases. */
  Set<String> words() {
    return words;
  }
}
