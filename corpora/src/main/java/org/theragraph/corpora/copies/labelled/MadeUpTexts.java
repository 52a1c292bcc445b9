package org.theragraph.corpora.copies.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;

/**
 * Texts of made-up words, common ones often and rare ones seldom: of ten documents seven are as
 * long as abstracts, nearly three as press releases, and one of a hundred as a whole article. Every
 * tenth is a copy of an earlier one, reprinted, cut to half or with some words changed; every
 * twentieth ends in a boilerplate of one of 200 houses. Text of a number is always the same.
 */
final class MadeUpTexts {
  private static final int VOCABULARY = 50_000;
  private static final int HOUSES = 200;
  private static final int BOILERPLATE = 120; // words

  /**
   * A text.
   *
   * @param original number of the text it is a copy of; its own for none
   */
  record Text(long number, long original, List<String> list) {
    int words() {
      return list.size();
    }

    Document document() {
      String text = String.join(" ", list);
      return Document.of(id(number), DocumentKind.TEXT, null, text, List.of(), Citation.NONE);
    }
  }

  static String id(long number) {
    return "made:" + number;
  }

  Text of(long number) {
    if (number % 10 != 9) {
      return new Text(number, number, original(number));
    }
    SplittableRandom random = new SplittableRandom(-number);
    long original = random.nextLong(number);
    original -= original % 10 == 9 ? 1 : 0;
    List<String> words = original(original);
    switch (random.nextInt(3)) {
      case 0 -> words.addAll(0, words(random, 10));
      case 1 -> words = new ArrayList<>(words.subList(0, (words.size() + 1) / 2));
      default -> change(words, random);
    }
    return new Text(number, original, words);
  }

  /** One word of fifty. */
  private static void change(List<String> words, SplittableRandom random) {
    for (int i = 0; i < words.size(); i += 50) {
      words.set(i, word(random));
    }
  }

  private static List<String> original(long number) {
    SplittableRandom random = new SplittableRandom(number);
    int size = random.nextInt(100);
    int length =
        size < 70
            ? random.nextInt(120, 320)
            : size < 99 ? random.nextInt(250, 700) : random.nextInt(3000, 6000);
    List<String> words = words(random, length);
    if (number % 20 == 0) {
      words.addAll(words(new SplittableRandom(~random.nextInt(HOUSES)), BOILERPLATE));
    }
    return words;
  }

  private static List<String> words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(word(random));
    }
    return words;
  }

  /** By Zipf's law, nearly: the logarithm of the rank is uniform. */
  private static String word(SplittableRandom random) {
    return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
  }
}
