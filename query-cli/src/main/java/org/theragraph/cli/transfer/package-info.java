/**
 * What else a drug could treat: a ranking of diseases for a drug, or of drugs for a disease.
 *
 * <p>The score of a candidate is the degree-weighted path count of Himmelstein et al. 2017 (eLife
 * 6:e26726) with beliefs: over all paths of each {@link org.theragraph.cli.transfer.Reasoning}, the
 * product of the edges' beliefs, damped by the degrees at both ends of each edge. Sentences that
 * deny the use lower it ({@link org.theragraph.cli.transfer.Use}). A score orders candidates within
 * one answer; it is not a probability.
 */
@NullMarked
package org.theragraph.cli.transfer;

import org.jspecify.annotations.NullMarked;
