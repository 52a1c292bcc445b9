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
  private static final int LONGEST = 2; // letters; longer ones need support only where listed

  private static final Set<String> AMBIGUOUS = WordList.load("ambiguous-abbreviations");

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
          "trial",
          "disease",
          "therapy",
          "treatment");

  private final Vocabulary vocabulary;

  ShortNameRule(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The candidates without short names that nothing supports, and with fewer meanings each. */
  List<Candidate> apply(Passage passage, List<Candidate> candidates) {
    Set<Curie> supported = supported(candidates);
    return candidates.stream()
        .filter(c -> !isShort(passage, c) || isSupported(c, supported) || hasCue(passage, c))
        .map(c -> narrowed(c, supported))
        .toList();
  }

  /** Of several concepts, those that the document names elsewhere. */
  private static Candidate narrowed(Candidate candidate, Set<Curie> supported) {
    List<Curie> fitting =
        candidate.concepts().size() < 2
            ? List.of()
            : candidate.concepts().stream().filter(supported::contains).toList();
    return fitting.isEmpty() ? candidate : candidate.withConcepts(fitting);
  }

  private static boolean isShort(Passage passage, Candidate candidate) {
    String text = candidate.span().of(passage.text());
    return candidate.recogniser().equals(VocabularyRecogniser.NAME)
        && candidate.type() == ConceptType.DISEASE
        && (text.length() <= LONGEST || AMBIGUOUS.contains(text))
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** Concepts that longer names say, with what is broader. */
  private Set<Curie> supported(Collection<Candidate> candidates) {
    Set<Curie> ids = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (candidate.span().length() > LONGEST + 1 && candidate.concepts().size() == 1) {
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
