/**
 * Sets of XML records, one record at a time.
 *
 * <p>{@link org.theragraph.corpora.xml.RecordCutter} cuts the stream at the records' tags before
 * any parser sees it, so that one malformed record does not cost the rest, document type
 * definitions and external entities are never met, and memory holds one record.
 */
@NullMarked
package org.theragraph.corpora.xml;

import org.jspecify.annotations.NullMarked;
