/**
 * Text to mentions. Each {@code Recogniser} proposes candidates from one kind of sign (names of the
 * vocabulary, abbreviations, coordination, word stems, disease heads); one resolver picks among
 * them, so that no two mentions overlap.
 */
@NullMarked
package org.theragraph.extractor.recognition;

import org.jspecify.annotations.NullMarked;
