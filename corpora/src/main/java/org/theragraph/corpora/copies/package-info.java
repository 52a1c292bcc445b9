/**
 * What was written twice: near-copies of documents, and passages that one document repeats.
 *
 * <p>Copies are no independent witnesses: {@link org.theragraph.corpora.copies.NearCopies} names
 * the document that was seen first, {@link org.theragraph.corpora.copies.RepeatedPassages} the
 * later copies within a text.
 */
@NullMarked
package org.theragraph.corpora.copies;

import org.jspecify.annotations.NullMarked;
