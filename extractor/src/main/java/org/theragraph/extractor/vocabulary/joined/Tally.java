package org.theragraph.extractor.vocabulary.joined;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Counts what a file says. */
final class Tally implements SourceSink {
  private long said;

  @Override
  public void name(Curie id, @Nullable ConceptType type, String name, Scope scope, Source source) {
    said++;
  }

  @Override
  public void same(Curie one, Curie other) {
    said++;
  }

  @Override
  public void broader(Curie narrow, Curie broad) {
    said++;
  }

  @Override
  public void replaces(Curie id, Curie old) {
    said++;
  }

  @Override
  public void reference(Curie from, Curie to) {
    said++;
  }

  /** How many names and relations there were. */
  long said() {
    return said;
  }
}
