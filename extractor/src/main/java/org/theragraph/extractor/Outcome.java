package org.theragraph.extractor;

import org.theragraph.corpora.model.Quarantine;

/** What became of a document. */
sealed interface Outcome {
  /** It was extracted from. */
  record Extracted(DocumentExtractor.Result result) implements Outcome {}

  /** It was set aside. */
  record SetAside(Quarantine record) implements Outcome {}
}
