package org.theragraph.extractor.reader;

import org.theragraph.corpora.model.Mention;

/**
 * Two mentions with what the model says of them.
 *
 * @param label one of the model's
 * @param probability at least the label's threshold, 0..1 in steps of 0.001
 */
public record ScoredPair(Mention subject, Mention object, String label, double probability) {}
