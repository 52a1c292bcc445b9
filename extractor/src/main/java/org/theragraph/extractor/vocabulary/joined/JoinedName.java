package org.theragraph.extractor.vocabulary.joined;

import java.util.List;
import org.theragraph.corpora.model.ConceptType;

/**
 * A name of a joined concept.
 *
 * @param concept place of the concept, for {@link JoinedVocabulary#concept(int)}
 * @param flags sources, scopes, case and type as bits
 * @param cased {@link org.theragraph.extractor.vocabulary.NameHash#cased} of the name as written
 */
public record JoinedName(int concept, int flags, int cased) {
  static final int NEEDS_CASE = 1 << 19;
  private static final int TYPE_SHIFT = 24;
  private static final int SOURCES = 0xffff | 1 << 20;
  private static final List<ConceptType> TYPES = List.of(ConceptType.values());

  static int bits(ConceptType type) {
    return TYPES.indexOf(type) << TYPE_SHIFT;
  }

  public boolean isFrom(Source source) {
    return (flags & source.bit()) != 0;
  }

  /** How many sources call the concept so. */
  public int sources() {
    return Integer.bitCount(flags & SOURCES);
  }

  public boolean is(Scope scope) {
    return (flags & scope.bit()) != 0;
  }

  /** Whether every source writes it as an abbreviation, whose capitals count. */
  public boolean needsCase() {
    return (flags & NEEDS_CASE) != 0;
  }

  public ConceptType type() {
    return TYPES.get(flags >>> TYPE_SHIFT);
  }
}
