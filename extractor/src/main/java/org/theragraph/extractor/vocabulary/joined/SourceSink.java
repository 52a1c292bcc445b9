package org.theragraph.extractor.vocabulary.joined;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Takes what the files of vocabularies say, in any order. */
interface SourceSink {
  /**
   * A name of a concept.
   *
   * @param type what kind of thing it is; null where the file mixes kinds
   */
  void name(Curie id, @Nullable ConceptType type, String name, Scope scope, Source source);

  /** Two ids that a curator called exactly the same. */
  void same(Curie one, Curie other);

  /** A concept and one directly above it (is-a). */
  void broader(Curie narrow, Curie broad);

  /**
   * A concept, and the id that an older version of its vocabulary had for it, or for part of it.
   */
  void replaces(Curie id, Curie old);

  /** A cross-reference: mostly the same, sometimes only near. */
  void reference(Curie from, Curie to);
}
