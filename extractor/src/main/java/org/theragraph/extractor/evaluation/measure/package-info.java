/** Counts of right and wrong, the figures made of them, and how far chance moves these. */
@NullMarked
package org.theragraph.extractor.evaluation.measure;

import org.jspecify.annotations.NullMarked;
