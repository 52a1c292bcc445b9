/** Decisions as a gold set: training data, and something to score extraction against. */
@NullMarked
package org.theragraph.cli.review.gold;

import org.jspecify.annotations.NullMarked;
