package org.theragraph.extractor.evaluation;

import java.util.List;

/**
 * How one document fared.
 *
 * @param found gold relations found, by name, predicate and polarity
 * @param missed gold relations not found, optional and inferred ones left out
 * @param wrong what was said and is not in the gold
 * @param certain found relations whose certainty is right
 * @param trapsEmitted traps said as certain
 * @param inferredFound inferred relations found
 * @param inferred inferred relations there are
 */
public record DocumentScore(
    String id,
    List<String> found,
    List<String> missed,
    List<String> wrong,
    int certain,
    List<String> trapsEmitted,
    int traps,
    int inferredFound,
    int inferred,
    boolean control) {}
