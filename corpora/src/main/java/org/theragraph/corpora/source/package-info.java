/**
 * Where documents come from: files, folders, globs, archives, standard input, the sample corpus.
 *
 * <p>{@link org.theragraph.corpora.source.DocumentSource} finds and unpacks the inputs and hands
 * each to the reader that knows its format. Nothing met is lost: what gives no document gives a
 * {@link org.theragraph.corpora.model.Quarantine} record.
 */
@NullMarked
package org.theragraph.corpora.source;

import org.jspecify.annotations.NullMarked;
