/**
 * The documents and what is said in them, as records without a framework.
 *
 * <p>Values are checked where they are made: inside the program every {@link Curie}, {@link Span}
 * and {@link Statement} is good. All offsets are UTF-16 code units, 0-based and half-open, into
 * {@link Document#text()}.
 */
@NullMarked
package org.theragraph.corpora.model;

import org.jspecify.annotations.NullMarked;
