/**
 * Makes probabilities of evidence mean what they say.
 *
 * <p>{@link IsotonicFit} learns from judged evidence of train splits, {@link Calibration} applies
 * what was learned. Fitting: {@code theragraph evaluate calibrate}; the table that the extractor
 * reads is {@code calibration.tsv}.
 */
@NullMarked
package org.theragraph.extractor.calibration;

import org.jspecify.annotations.NullMarked;
