/** {@code theragraph evaluate copies}: how well near-copies are told from what is only alike. */
@NullMarked
package org.theragraph.cli.evaluation.copies;

import org.jspecify.annotations.NullMarked;
