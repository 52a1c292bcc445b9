package org.theragraph.extractor.recognition;

import java.util.List;

/** Proposes mentions from one kind of sign. Implementations are safe for several threads. */
interface Recogniser {
  /** Candidates in any order; they may overlap. */
  List<Candidate> recognise(Passage passage);
}
