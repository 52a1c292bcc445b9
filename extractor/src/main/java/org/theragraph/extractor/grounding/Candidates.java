package org.theragraph.extractor.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;

/**
 * The candidates of a name, and which of them some vocabulary calls the same: these do not compete.
 */
final class Candidates {
  private static final Set<String> COMPARED = Set.of("MESH", "OMIM", "DOID", "NCBIGENE");

  private final List<Candidate> all;
  private final List<Set<Integer>> agreeing = new ArrayList<>();

  Candidates(List<Candidate> all, JoinedVocabulary vocabulary) {
    this.all = List.copyOf(all);
    List<Set<Curie>> ids = all.size() < 2 ? List.of() : ids(vocabulary);
    for (int i = 0; i < all.size(); i++) {
      Set<Integer> agree = new HashSet<>(Set.of(i));
      for (int j = 0; j < ids.size(); j++) {
        if (!Collections.disjoint(ids.get(i), ids.get(j))) {
          agree.add(j);
        }
      }
      agreeing.add(agree);
    }
  }

  private List<Set<Curie>> ids(JoinedVocabulary vocabulary) {
    List<Set<Curie>> ids = new ArrayList<>();
    for (Candidate candidate : all) {
      Concept concept = vocabulary.concept(candidate.concept());
      Set<Curie> of = new HashSet<>(concept.xrefs());
      of.add(concept.id());
      of.removeIf(id -> !COMPARED.contains(id.prefix()));
      ids.add(of);
    }
    return ids;
  }

  List<Candidate> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  /** The candidates that mean the same as this one, itself included. */
  Set<Integer> agreeing(int candidate) {
    return agreeing.get(candidate);
  }
}
