package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/**
 * Names of organisations, journals, scores and trials, found by their looks. What stands inside
 * them is no mention: the Lupus Foundation of America says nothing of lupus.
 */
final class Exclusions {
  private static final int LONGEST = 9; // pieces
  private static final int LONGEST_IN_HEADLINE = 3; // where capitals mean little
  private static final Set<String> ORGANISATIONS = WordList.load("organisation-heads");
  private static final Set<String> JOURNALS = WordList.load("journal-heads");
  private static final Set<String> SCORES = WordList.load("score-heads");
  private static final Set<String> SCORE_WORDS = WordList.load("score-words");
  private static final Set<String> LINKS =
      Set.of("of", "for", "the", "and", "in", "on", "de", "für", "to", "against");

  /** Words that stand in no name, even where a headline writes them with a capital. */
  private static final Set<String> BREAKS =
      Set.of("at", "with", "from", "by", "after", "as", "via", "during", "is", "are", "has");

  private final Passage passage;
  private final String[] words;
  private final List<Span> everything = new ArrayList<>();
  private final List<Span> trials = new ArrayList<>();

  Exclusions(Passage passage) {
    this.passage = passage;
    this.words = new String[passage.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = passage.raw(i).toLowerCase(Locale.ROOT);
    }
    for (int i = 0; i < words.length; i++) {
      collect(i);
    }
  }

  private void collect(int at) {
    boolean capital = isCapital(at);
    if (capital && ORGANISATIONS.contains(words[at])) {
      organisation(at);
    } else if (capital && JOURNALS.contains(words[at])) {
      journal(at);
    }
    if (SCORES.contains(words[at])) {
      score(at);
    }
    if (isTrialWord(words[at]) && at > 0 && isAcronym(at - 1) && passage.isJoined(at - 1)) {
      trials.add(passage.span(at - 1, at - 1));
    }
  }

  /** Multiple Sclerosis Society; Center for Lupus Research; Lupus Foundation of America. */
  private void organisation(int head) {
    int first = leftmost(head);
    int last = head;
    if (last + 2 < words.length && isLinkTo(head)) {
      last = rightmost(head + 1);
    }
    if (first < last) {
      everything.add(passage.span(first, last));
    }
  }

  /** Whether "of", "for" and the like follow, on the same line and without a comma. */
  private boolean isLinkTo(int head) {
    return passage.isJoined(head)
        && (words[head + 1].equals("of")
            || words[head + 1].equals("for")
            || words[head + 1].equals("on")
            || words[head + 1].equals("against"));
  }

  private void journal(int head) {
    int last = rightmost(head);
    if (last > head) {
      everything.add(passage.span(leftmost(head), last));
    }
  }

  /** Left over capitalised words and the links between them; a name does not start with a link. */
  private int leftmost(int head) {
    int first = head;
    int longest = Sentences.isHeadline(passage, head) ? LONGEST_IN_HEADLINE : LONGEST;
    for (int i = head - 1; i >= 0 && head - i <= longest && runsOn(i); i--) {
      if (isCapital(i) && !BREAKS.contains(words[i])) {
        first = i;
      } else if (!LINKS.contains(words[i])) {
        break;
      }
    }
    return first;
  }

  private int rightmost(int from) {
    int last = from;
    for (int i = from + 1; i < words.length && i - from <= LONGEST && runsOn(i - 1); i++) {
      if (isCapital(i)) {
        last = i;
      } else if (!LINKS.contains(words[i])) {
        break;
      }
    }
    return isCapital(last) ? last : from;
  }

  /**
   * Whether the next piece stands in the same name: nothing but blanks, hyphens and &amp; between.
   */
  private boolean runsOn(int piece) {
    return passage.isJoined(piece) || passage.gap(piece).equals(" & ");
  }

  /** Crohn's Disease Activity Index, lupus low disease activity state. */
  private void score(int head) {
    int first = head;
    while (first > 0
        && head - first < LONGEST
        && passage.isJoined(first - 1)
        && SCORE_WORDS.contains(words[first - 1])) {
      first--;
    }
    if (isCapital(head) && first == head) {
      first = leftmost(head); // Positive and Negative Syndrome Scale
    }
    boolean hasWord = first < head;
    for (int i = 0; hasWord && i < 3 && first > 0 && isNameOfScore(first - 1); i++) {
      first--;
    }
    if (hasWord) {
      everything.add(passage.span(first, head));
    }
  }

  /** Left of "activity index": no sentence goes on there but with a name or an adjective. */
  private boolean isNameOfScore(int piece) {
    return passage.isJoined(piece)
        && !LINKS.contains(words[piece])
        && !words[piece].equals("a")
        && !words[piece].equals("with")
        && !words[piece].equals("by");
  }

  private static boolean isTrialWord(String word) {
    return switch (word) {
      case "trial", "trials", "study", "studies", "program", "programme" -> true;
      default -> false;
    };
  }

  private boolean isAcronym(int piece) {
    String raw = passage.raw(piece);
    return raw.length() > 2 && raw.chars().allMatch(Character::isUpperCase);
  }

  private boolean isCapital(int piece) {
    return Character.isUpperCase(passage.text().charAt(passage.start(piece)));
  }

  /**
   * Whether the candidate stands inside such a name. No organisation is called after a drug, but a
   * headline in capitals may look so. Capitals before "trial" stop genes only: IMPACT trial is a
   * trial's name, RA trial says what was tried.
   */
  boolean stop(Candidate candidate) {
    boolean drugInHeadline =
        candidate.type() == ConceptType.DRUG
            && Sentences.isHeadline(passage, passage.firstPiece(candidate.span()));
    return (!drugInHeadline && anyContains(everything, candidate.span()))
        || (candidate.type() == ConceptType.TARGET && anyContains(trials, candidate.span()));
  }

  private static boolean anyContains(List<Span> spans, Span span) {
    return spans.stream().anyMatch(excluded -> excluded.contains(span));
  }
}
