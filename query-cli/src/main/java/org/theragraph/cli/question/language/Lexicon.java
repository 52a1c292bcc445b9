package org.theragraph.cli.question.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.NameKey;

/** Words and phrases by their classes; all in the spelling of {@link NameKey}. */
final class Lexicon {
  /** Words that say nothing of what is asked. */
  static final String FILLER = "FILLER";

  /** Phrases that only wrap a question. */
  static final String POLITE = "POLITE";

  /** Words of questions that are none of ours, negation among them. */
  static final String FOREIGN = "FOREIGN";

  /** Before the name of a class whose phrases must stand as they are written. */
  private static final String EXACT = "=";

  private static final String TABLE = "/theragraph/question/words.tsv";

  private static final Lexicon INSTANCE = read();

  private final Map<String, Set<String>> byStems = new HashMap<>();
  private final Map<String, Set<String>> asWritten = new HashMap<>();
  private final Set<String> stems = new HashSet<>();
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
    boolean exact = parts[0].startsWith(EXACT);
    String name = exact ? parts[0].substring(1) : parts[0];
    classes.add(name);
    for (String phrase : parts[1].split(",", -1)) {
      String key = NameKey.of(phrase.strip());
      if (!key.isEmpty()) {
        add(name, key, exact);
      }
    }
  }

  private void add(String name, String key, boolean exact) {
    List<String> pieces = List.of(key.split(" ", -1));
    Map<String, Set<String>> phrases = exact ? asWritten : byStems;
    phrases.computeIfAbsent(exact ? key : stems(key), k -> new HashSet<>()).add(name);
    longest = Math.max(longest, pieces.size());
    words.addAll(pieces);
    pieces.forEach(piece -> stems.add(Stem.of(piece)));
  }

  private static String stems(String phrase) {
    return Arrays.stream(phrase.split(" ", -1)).map(Stem::of).collect(Collectors.joining(" "));
  }

  boolean hasClass(String name) {
    return classes.contains(name);
  }

  /** Words of the longest phrase. */
  int longest() {
    return longest;
  }

  /** Classes of a phrase in any form; empty when it is in none. */
  Set<String> classesOf(String phrase) {
    Set<String> all = new HashSet<>(asWritten.getOrDefault(phrase, Set.of()));
    all.addAll(byStems.getOrDefault(stems(phrase), Set.of()));
    return all;
  }

  /** Whether the word stands in any phrase, in whatever form. */
  boolean knows(String word) {
    return stems.contains(Stem.of(word));
  }

  /** All words of all phrases. */
  Set<String> words() {
    return words;
  }
}
