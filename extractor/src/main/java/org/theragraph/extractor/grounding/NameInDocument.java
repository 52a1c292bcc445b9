package org.theragraph.extractor.grounding;

import java.util.Set;
import org.theragraph.corpora.model.ConceptType;

/**
 * A name to be grounded, with what its document says.
 *
 * @param written as it stands in the text
 * @param longForm what the document says that it is short for; the name itself where it says
 *     nothing
 * @param named places of the concepts that longer names of the document mean
 */
record NameInDocument(String written, String longForm, ConceptType type, Set<Integer> named) {
  boolean isShortForm() {
    return !written.equals(longForm);
  }
}
