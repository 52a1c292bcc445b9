package org.theragraph.extractor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;

/** Concepts of the own vocabulary and of joined ones, by id. */
final class Concepts {
  private final Vocabulary own;
  private final @Nullable JoinedVocabulary joined;

  Concepts(Vocabulary own, @Nullable JoinedVocabulary joined) {
    this.own = own;
    this.joined = joined;
  }

  /** The own concept of this id, with what others call the same; else the joined one; or null. */
  @Nullable Concept concept(Curie id) {
    Concept ours = own.concept(id);
    Concept theirs = joined == null ? null : joined.concept(id);
    if (theirs == null) {
      return ours;
    }
    return ours != null && ours.id().equals(id) ? withXrefs(ours, theirs) : theirs;
  }

  private static Concept withXrefs(Concept ours, Concept theirs) {
    Set<Curie> xrefs = new LinkedHashSet<>(ours.xrefs());
    xrefs.add(theirs.id());
    xrefs.addAll(theirs.xrefs());
    xrefs.remove(ours.id());
    return new Concept(
        ours.id(),
        ours.type(),
        ours.name(),
        ours.synonyms(),
        List.copyOf(xrefs),
        ours.parents().isEmpty() ? theirs.parents() : ours.parents(),
        ours.ungrounded(),
        theirs.replaces());
  }
}
