package org.theragraph.extractor.grounding;

import java.util.List;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.extractor.vocabulary.NameHash;
import org.theragraph.extractor.vocabulary.joined.JoinedName;
import org.theragraph.extractor.vocabulary.joined.Scope;
import org.theragraph.extractor.vocabulary.joined.Source;

/**
 * A concept that a name may mean.
 *
 * @param name the vocabularies' name that led there
 * @param via how
 * @param cut share of the words that were left out to get there, 0..1
 */
record Candidate(JoinedName name, Via via, double cut) {
  int concept() {
    return name.concept();
  }

  /** Whether the project's own tables have it under this name, capitals considered. */
  boolean isReviewed(String written) {
    return via == Via.EXACT && name.isFrom(Source.CORE) && isInCase(written);
  }

  /** Whether a vocabulary calls it just that. */
  boolean isCalled(String written) {
    return via == Via.EXACT && (name.is(Scope.LABEL) || name.is(Scope.EXACT)) && isInCase(written);
  }

  /** Whether a name whose capitals count is written with them. */
  boolean isInCase(String written) {
    List<Piece> pieces = NameHash.pieces(written);
    return !name.needsCase() || name.cased() == NameHash.cased(written, pieces, 0, pieces.size());
  }
}
