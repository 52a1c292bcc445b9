package org.theragraph.cli.transfer;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;

/**
 * What becomes of a candidate without some documents or statements.
 *
 * @param with rank from 1 with them; null where it is no candidate
 * @param without rank from 1 without them; null where it is no candidate
 */
record Shift(ConceptRef concept, @Nullable Integer with, @Nullable Integer without) {}
