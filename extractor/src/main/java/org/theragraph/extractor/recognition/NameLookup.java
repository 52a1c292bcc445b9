package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.vocabulary.Name;
import org.theragraph.extractor.vocabulary.NameHash;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** From names as written to candidates: which of the concepts of that name may be meant. */
final class NameLookup {
  static final double CORE_SCORE = 0.95;
  private static final double LIBRARY_SCORE = 0.75;

  private final Vocabulary vocabulary;

  NameLookup(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The concepts of this type that are called so; those of the core alone where it has any. */
  List<Curie> concepts(String written, ConceptType type) {
    List<Piece> pieces = NameHash.pieces(written);
    if (pieces.isEmpty()) {
      return List.of();
    }
    List<Name> names =
        inCase(written, pieces, 0, pieces.size() - 1, vocabulary.lookup(written)).stream()
            .filter(name -> name.type() == type)
            .toList();
    return names.isEmpty() ? List.of() : ids(names);
  }

  /** Those of the names that may be written so, capitals considered. */
  static List<Name> inCase(String text, List<Piece> pieces, int first, int last, List<Name> names) {
    if (names.stream().noneMatch(Name::needsCase)) {
      return names;
    }
    int cased = NameHash.cased(text, pieces, first, last + 1);
    int upper = NameHash.upperOfTitle(text, pieces, first, last + 1);
    List<Name> kept = new ArrayList<>(names.size());
    for (Name name : names) {
      boolean animalGene = name.type() == ConceptType.TARGET && name.cased() == upper;
      if (!name.needsCase() || name.cased() == cased || animalGene) {
        kept.add(name);
      }
    }
    return kept;
  }

  /** A candidate for names that fit; those of the first one's source and type count. */
  Candidate candidate(Span span, List<Name> names, String recogniser) {
    Name first = names.get(0);
    List<Name> same =
        names.stream()
            .filter(name -> name.core() == first.core() && name.type() == first.type())
            .toList();
    double score = first.core() ? CORE_SCORE : LIBRARY_SCORE;
    return new Candidate(span, first.type(), ids(same), score, recogniser);
  }

  private List<Curie> ids(List<Name> names) {
    boolean core = names.stream().anyMatch(Name::core);
    return names.stream()
        .filter(name -> name.core() == core)
        .map(name -> vocabulary.concept(name.index()).id())
        .distinct()
        .toList();
  }
}
