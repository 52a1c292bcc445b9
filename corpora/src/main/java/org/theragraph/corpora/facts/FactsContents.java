package org.theragraph.corpora.facts;

/**
 * What a good folder holds.
 *
 * @param evidence the ids; their numbers say nothing
 */
public record FactsContents(
    long documents, long concepts, long statements, IdTable evidence, long mentions) {}
