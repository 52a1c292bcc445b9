package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;

/**
 * Diseases that no vocabulary has, by their last word: a disease head with a word before it that
 * says which one (Canavan disease, endometrial carcinoma), or a word with a disease's ending.
 */
final class HeadRecogniser implements Recogniser {
  static final String NAME = "head";
  private static final double SCORE = 0.6;
  private static final int MOST_MODIFIERS = 5;
  private static final int SHORTEST = 7;

  private static final Set<String> HEADS = WordList.load("disease-heads");
  private static final Set<String> MODIFIERS = WordList.load("disease-modifiers");
  private static final Set<String> SUFFIXES = WordList.load("disease-suffixes");
  private static final int LONGEST_SUFFIX = WordList.longest(SUFFIXES);
  private static final Set<String> NOT_DISEASES = WordList.load("not-diseases");
  private static final Set<String> SEVERITY = WordList.load("severity");

  @Override
  public List<Candidate> recognise(Passage passage) {
    List<Candidate> found = new ArrayList<>();
    for (int last = 0; last < passage.size(); last++) {
      if (passage.endsWord(last) && passage.startsWord(last)) {
        boolean head = HEADS.contains(passage.key(last));
        boolean whole = hasSuffix(passage.key(last));
        if (head || whole) {
          add(passage, last, whole, found);
        }
      }
    }
    return found;
  }

  private static void add(Passage passage, int last, boolean whole, List<Candidate> found) {
    int first = firstModifier(passage, last);
    boolean trial = first < last && isEponym(passage, first) && goesOnInCapitals(passage, last);
    boolean proper = first < last && !trial && !onlySmallWords(passage, first, last);
    if (whole || proper) {
      found.add(
          new Candidate(
              passage.span(proper ? first : last, last),
              ConceptType.DISEASE,
              List.of(),
              SCORE,
              NAME));
    }
  }

  /** The name reaches left over modifiers and over capitalised names such as Lesch-Nyhan. */
  private static int firstModifier(Passage passage, int last) {
    int first = last;
    while (first > 0 && last - first < MOST_MODIFIERS && passage.isJoined(first - 1)) {
      int before = first - 1;
      boolean kindOfCell =
          first < last
              && passage.key(first).equals("cell")
              && !SEVERITY.contains(passage.key(before));
      if (!kindOfCell && !MODIFIERS.contains(passage.key(before)) && !isEponym(passage, before)) {
        break;
      }
      first = before;
    }
    while (first < last && !passage.startsWord(first)) {
      first++;
    }
    return first;
  }

  /** A capitalised word inside a sentence; at its start, any word has a capital. */
  private static boolean isEponym(Passage passage, int piece) {
    String raw = passage.raw(piece);
    return raw.length() > 2
        && Character.isUpperCase(raw.charAt(0))
        && Character.isLowerCase(raw.charAt(1))
        && !SEVERITY.contains(passage.key(piece))
        && piece > 0
        && !Sentences.startsSentence(passage, piece)
        && !Sentences.isHeadline(passage, piece);
  }

  /** Danish Verapamil Infarction Trial: a capital behind the head makes it a name of something. */
  private static boolean goesOnInCapitals(Passage passage, int last) {
    return last + 1 < passage.size()
        && passage.isJoined(last)
        && passage.raw(last + 1).length() > 2
        && Character.isUpperCase(passage.raw(last + 1).charAt(0))
        && Character.isLowerCase(passage.raw(last + 1).charAt(1));
  }

  /** {@code left}, {@code small} and the like need company. */
  private static boolean onlySmallWords(Passage passage, int first, int last) {
    for (int i = first; i < last; i++) {
      switch (passage.key(i)) {
        case "left",
            "right",
            "small",
            "large",
            "cell",
            "head",
            "deep",
            "tissue",
            "central",
            "basal",
            "storage" -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hasSuffix(String word) {
    if (word.length() < SHORTEST || NOT_DISEASES.contains(word)) {
      return false;
    }
    for (int from = Math.max(3, word.length() - LONGEST_SUFFIX);
        from <= word.length() - 3;
        from++) {
      if (SUFFIXES.contains(word.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
