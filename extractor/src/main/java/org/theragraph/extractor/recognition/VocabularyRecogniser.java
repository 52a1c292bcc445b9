package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.Name;
import org.theragraph.extractor.vocabulary.NameHash;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** The longest name of the vocabulary at each place where a word starts. */
final class VocabularyRecogniser implements Recogniser {
  static final String NAME = "vocabulary";
  private static final double CORE_SCORE = 0.95;
  private static final double LIBRARY_SCORE = 0.75;

  private final Vocabulary vocabulary;

  VocabularyRecogniser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Candidate> recognise(Passage passage) {
    List<Candidate> found = new ArrayList<>();
    for (int first = 0; first < passage.size(); first++) {
      if (passage.startsWord(first)) {
        longest(passage, first, found);
      }
    }
    return found;
  }

  private void longest(Passage passage, int first, List<Candidate> found) {
    long hash = NameHash.START;
    List<Name> best = List.of();
    int bestLast = -1;
    for (int last = first; last < passage.size(); last++) {
      hash = NameHash.add(hash, passage.hash(last));
      int at = vocabulary.find(hash);
      if (at < 0) {
        break;
      }
      if (at > 0 && passage.endsWord(last)) {
        List<Name> names = inCase(passage, first, last, vocabulary.names(at));
        if (!names.isEmpty()) {
          best = names;
          bestLast = last;
        }
      }
      if (!passage.isJoined(last)) {
        break;
      }
    }
    if (bestLast >= 0) {
      found.add(candidate(passage, first, bestLast, best));
    }
  }

  private static List<Name> inCase(Passage passage, int first, int last, List<Name> names) {
    int cased = NameHash.cased(passage.text(), passage.pieces(), first, last + 1);
    return names.stream().filter(name -> !name.needsCase() || name.cased() == cased).toList();
  }

  private Candidate candidate(Passage passage, int first, int last, List<Name> names) {
    boolean core = names.get(0).core();
    ConceptType type = names.get(0).type();
    List<Curie> concepts =
        names.stream()
            .filter(name -> name.core() == core && name.type() == type)
            .map(name -> vocabulary.concept(name.index()).id())
            .toList();
    return new Candidate(
        passage.span(first, last), type, concepts, core ? CORE_SCORE : LIBRARY_SCORE, NAME);
  }
}
