/** Statements that fit a filter. */
@NullMarked
package org.theragraph.cli.fact;

import org.jspecify.annotations.NullMarked;
