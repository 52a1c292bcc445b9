package org.theragraph.extractor.recognition;

import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/** What a hyphen before or behind a name makes of it: non-B, lupus-like, steroid-refractory. */
final class HyphenRule {
  private static final Set<String> NEGATING = Set.of("non", "pseudo", "un", "not");
  private static final Set<String> LIKENING = Set.of("like", "mimicking", "mimic", "type");

  /** Said of patients or diseases, not of a drug's doing. */
  private static final Set<String> PATIENT =
      Set.of(
          "refractory",
          "resistant",
          "dependent",
          "sparing",
          "free",
          "intolerant",
          "naive",
          "requiring");

  private HyphenRule() {}

  /** Whether the word at the other end of a hyphen says that the name is not meant. */
  static boolean stops(Passage passage, Candidate candidate) {
    Span span = candidate.span();
    int first = passage.firstPiece(span);
    if (first > 0
        && isHyphen(passage.gap(first - 1))
        && NEGATING.contains(passage.key(first - 1))) {
      return true;
    }
    if (first > 0 && isPartOfSymbol(passage, first, candidate)) {
      return true;
    }
    int after = passage.pieceAfter(span);
    if (after >= passage.size()
        || !isHyphen(passage.text().substring(span.end(), passage.start(after)))) {
      return false;
    }
    String word = passage.key(after);
    return LIKENING.contains(word)
        || (candidate.type() == ConceptType.DRUG && PATIENT.contains(word));
  }

  /** B27 in HLA-B27: a library's short symbol behind another symbol and a hyphen. */
  private static boolean isPartOfSymbol(Passage passage, int first, Candidate candidate) {
    String before = passage.raw(first - 1);
    return candidate.score() < NameLookup.CORE_SCORE
        && candidate.type() == ConceptType.TARGET
        && candidate.recogniser().equals(VocabularyRecogniser.NAME)
        && isHyphen(passage.gap(first - 1))
        && before.length() > 1
        && before.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static boolean isHyphen(String gap) {
    return gap.length() == 1 && "-‐‑–".indexOf(gap.charAt(0)) >= 0;
  }
}
