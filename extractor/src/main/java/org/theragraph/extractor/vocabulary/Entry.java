package org.theragraph.extractor.vocabulary;

import java.util.List;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;

/**
 * A concept as a source gives it, before sources are merged.
 *
 * @param core whether it stands in the project's own tables
 * @param names every name that shall be found in texts, the preferred one first
 * @param libraryNames names of the same concept in the library, held to the library's stricter
 *     rules
 * @param targets symbols or ids of what a drug acts on, or of an autoantibody's antigens
 * @param action what a drug does to its targets; empty where the table says nothing
 */
record Entry(
    Concept concept,
    boolean core,
    List<String> names,
    List<String> libraryNames,
    List<String> targets,
    String action) {

  Curie id() {
    return concept.id();
  }
}
