package org.theragraph.graph;

import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;

/**
 * What one piece of evidence says for or against a statement.
 *
 * @param cluster id of the document, or of the first of its near-copies: copies have one vote
 * @param probability that the sentence says this, 0..1
 */
public record Vote(String cluster, Polarity polarity, Certainty certainty, double probability) {}
