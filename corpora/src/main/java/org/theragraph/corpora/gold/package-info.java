/**
 * Gold corpora: documents with what annotators marked in them.
 *
 * <p>{@link GoldCorpora} finds the files, {@link GoldFile} reads one: JSON Lines in the schema of
 * {@link GoldLines}, PubTator, BioC XML or BioC JSON. Unlike the readers of documents, these keep
 * the text as it stands, since annotations point into it. Trap: most corpora count offsets in code
 * points, Java in UTF-16 units; {@link TextOffsets} tells which a file counts in.
 */
@NullMarked
package org.theragraph.corpora.gold;

import org.jspecify.annotations.NullMarked;
