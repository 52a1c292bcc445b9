/**
 * Answers as a page for people, as JSON or as CSV.
 *
 * <p>Widths are counted in characters without colour codes; a page never cuts an identifier, it
 * wraps sentences instead.
 */
@NullMarked
package org.theragraph.cli.render;

import org.jspecify.annotations.NullMarked;
