/** Decisions of curators: made, taken back, listed, compared. */
@NullMarked
package org.theragraph.cli.review;

import org.jspecify.annotations.NullMarked;
