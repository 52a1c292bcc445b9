package org.theragraph.extractor.relation;

import java.util.List;

/** Sees possible relations in a sentence. */
@FunctionalInterface
interface CandidateSource {
  List<Candidate> candidates(View view);
}
