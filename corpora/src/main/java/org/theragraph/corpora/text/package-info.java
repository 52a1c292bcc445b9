/**
 * Raw bytes and characters to text that spans can point into.
 *
 * <p>{@link org.theragraph.corpora.text.Encoding} turns bytes into characters, {@link
 * org.theragraph.corpora.text.CleanText} characters into canonical text: no control characters, no
 * lone surrogates, {@code \n} line ends, plain spaces.
 */
@NullMarked
package org.theragraph.corpora.text;

import org.jspecify.annotations.NullMarked;
