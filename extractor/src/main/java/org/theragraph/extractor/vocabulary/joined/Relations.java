package org.theragraph.extractor.vocabulary.joined;

import java.util.List;
import org.theragraph.corpora.model.Curie;

/**
 * What a joined concept is to others.
 *
 * @param broader own ids of the concepts directly above it, of the same type
 * @param replaced ids that stood for it, or for a part of it, in older versions
 */
record Relations(List<Curie> broader, List<Curie> replaced) {}
