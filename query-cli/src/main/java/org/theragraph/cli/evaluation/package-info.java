/** Scores the extractor: quality on gold sets, speed beside CoreNLP. */
@NullMarked
package org.theragraph.cli.evaluation;

import org.jspecify.annotations.NullMarked;
