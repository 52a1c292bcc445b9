/**
 * All vocabularies as one: the project's own, the library's and those of a folder, joined where
 * they mean the same. It serves grounding; the recognisers look into the project's own alone, since
 * a hundred thousand outside names would find too much. Compiled once into a file that is mapped
 * into memory, so that it takes no heap.
 */
@NullMarked
package org.theragraph.extractor.vocabulary.joined;

import org.jspecify.annotations.NullMarked;
