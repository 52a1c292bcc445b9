/**
 * Documents that were fetched, in a plain folder: {@code objects/} holds them packed, each named by
 * the SHA-256 of its bytes; {@code fetched.jsonl} tells where each came from, a line a document.
 *
 * <p>{@link org.theragraph.corpora.store.DocumentStore} writes, and only it; {@link
 * org.theragraph.corpora.store.StoreIndex} reads. A line is written after the object that it names,
 * so that whatever is killed, each line leads to a whole object. An object without a line is what a
 * killed run left: it is not read, and taken over when it is fetched again.
 */
@NullMarked
package org.theragraph.corpora.store;

import org.jspecify.annotations.NullMarked;
