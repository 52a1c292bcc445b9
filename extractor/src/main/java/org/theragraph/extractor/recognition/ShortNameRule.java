package org.theragraph.extractor.recognition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.Vocabulary;

/**
 * Short abbreviations of the vocabulary (RA, MS, PM, CD) mean too many things to stand alone: they
 * count where the document says the name in full, a broader or a finer one, or where the words
 * around say that it is a disease.
 */
final class ShortNameRule {
  private static final int LONGEST = 3;
  private static final int SURE = 4; // letters of an abbreviation that needs no support

  private static final Set<String> BEFORE =
      Set.of(
          "with",
          "treating",
          "severe",
          "active",
          "refractory",
          "treat",
          "early",
          "established",
          "relapsing",
          "progressive",
          "remitting",
          "juvenile",
          "pediatric",
          "anti");

  private static final Set<String> BEHIND =
      Set.of(
          "patient",
          "flare",
          "relapse",
          "symptom",
          "subject",
          "cohort",
          "pathogenesis",
          "diagnosis",
          "remission",
          "therapy",
          "treatment");

  private final Vocabulary vocabulary;

  ShortNameRule(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The candidates without short names that nothing supports. */
  List<Candidate> apply(Passage passage, List<Candidate> candidates) {
    Set<Curie> supported = supported(candidates);
    return candidates.stream()
        .filter(c -> !isShort(passage, c) || isSupported(c, supported) || hasCue(passage, c))
        .toList();
  }

  private static boolean isShort(Passage passage, Candidate candidate) {
    String text = candidate.span().of(passage.text());
    return candidate.recogniser().equals(VocabularyRecogniser.NAME)
        && candidate.type() == ConceptType.DISEASE
        && text.length() <= LONGEST
        && text.length() < SURE
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** Concepts that longer names say, with what is broader. */
  private Set<Curie> supported(Collection<Candidate> candidates) {
    Set<Curie> ids = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (candidate.span().length() > LONGEST) {
        for (Curie id : candidate.concepts()) {
          ids.add(id);
          ids.addAll(vocabulary.ancestors(id));
        }
      }
    }
    return ids;
  }

  private boolean isSupported(Candidate candidate, Set<Curie> supported) {
    List<Curie> concepts = candidate.concepts();
    return concepts.stream().anyMatch(supported::contains);
  }

  private static boolean hasCue(Passage passage, Candidate candidate) {
    int first = passage.firstPiece(candidate.span());
    int after = passage.pieceAfter(candidate.span());
    return (first > 0 && passage.isJoined(first - 1) && BEFORE.contains(passage.key(first - 1)))
        || (after < passage.size()
            && passage.isJoined(after - 1)
            && BEHIND.contains(passage.key(after)));
  }
}
