package org.theragraph.extractor.vocabulary;

import org.theragraph.corpora.model.ConceptType;

/**
 * A name of a concept in the vocabulary.
 *
 * @param index the concept's place in the vocabulary, for {@link Vocabulary#concept(int)}
 * @param core whether it stands in the project's own tables
 * @param preferred whether it is the concept's preferred name or symbol
 * @param needsCase whether a text must write it with the same upper and lower case
 * @param cased {@link NameHash#cased} of the name as written
 */
public record Name(
    int index, ConceptType type, boolean core, boolean preferred, boolean needsCase, int cased) {}
