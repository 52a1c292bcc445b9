package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.reader.NeuralReader;
import org.theragraph.extractor.reader.Reading;

/**
 * A document calls a thing by one name: what the reader once surely saw is found wherever the same
 * words stand. Names of two types are left alone.
 */
final class RepeatedNames {
  /** Stands in {@code mention.recogniser}. */
  static final String NAME = NeuralReader.NAME + "+repeat";

  private final ReaderThresholds thresholds;

  RepeatedNames(ReaderThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** A name with the number of its words. */
  private record Name(String key, int words, Mention source) {}

  /**
   * The mentions that {@code chosen} lacks.
   *
   * @param chosen the mentions so far, not overlapping
   */
  List<Mention> find(String text, Reading reading, List<Mention> chosen) {
    Map<String, List<Name>> byFirstWord = byFirstWord(text, reading, chosen);
    List<Mention> found = new ArrayList<>();
    if (byFirstWord.isEmpty()) {
      return found;
    }
    Resolver.Taken taken = new Resolver.Taken();
    chosen.forEach(mention -> taken.take(mention.span()));
    for (int word = 0; word < reading.size(); word++) {
      String first = lower(reading.word(word).of(text));
      for (Name name : byFirstWord.getOrDefault(first, List.of())) {
        int end = word + name.words();
        if (end <= reading.size()) {
          Span place = new Span(reading.word(word).start(), reading.word(end - 1).end());
          boolean same =
              place.length() == name.key().length() && key(place.of(text)).equals(name.key());
          if (same && isOpen(name, place, reading) && taken.take(place)) {
            found.add(at(place, text, name.source()));
          }
        }
      }
    }
    return found;
  }

  private boolean isOpen(Name name, Span place, Reading reading) {
    return reading.outside(name.source().type(), place) <= thresholds.repeat();
  }

  private Map<String, List<Name>> byFirstWord(String text, Reading reading, List<Mention> chosen) {
    Map<String, Name> names = new HashMap<>();
    Map<String, Set<ConceptType>> types = new HashMap<>();
    for (Mention mention : chosen) {
      String key = key(mention.text());
      types.computeIfAbsent(key, any -> EnumSet.noneOf(ConceptType.class)).add(mention.type());
      if (isSure(mention)) {
        names.putIfAbsent(key, new Name(key, reading.wordsIn(mention.span()), mention));
      }
    }
    names.keySet().removeIf(key -> types.getOrDefault(key, Set.of()).size() > 1);
    Map<String, List<Name>> byFirstWord = new HashMap<>();
    for (Name name : names.values()) {
      String first = lower(firstWord(text, reading, name.source()));
      byFirstWord.computeIfAbsent(first, any -> new ArrayList<>()).add(name);
    }
    byFirstWord
        .values()
        .forEach(
            of ->
                of.sort(Comparator.comparingInt(Name::words).reversed().thenComparing(Name::key)));
    return byFirstWord;
  }

  private boolean isSure(Mention mention) {
    return mention.recogniser().startsWith(NeuralReader.NAME)
        && mention.score() >= thresholds.sure();
  }

  private static String firstWord(String text, Reading reading, Mention mention) {
    return reading.word(reading.firstWordOf(mention.span())).of(text);
  }

  /** Short names keep their capitals: MS is not ms. */
  private String key(String name) {
    return name.length() <= thresholds.shortName() ? name : lower(name);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Mention at(Span place, String text, Mention source) {
    return new Mention(
        source.document(),
        place,
        place.of(text),
        source.type(),
        source.concept(),
        source.score(),
        NAME);
  }
}
