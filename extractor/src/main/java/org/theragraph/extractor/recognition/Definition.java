package org.theragraph.extractor.recognition;

import org.theragraph.corpora.model.Span;

/**
 * A place where a text explains an abbreviation.
 *
 * @param shortForm as written, for example {@code MG}
 * @param shortSpan where it stands
 * @param longSpan what it is short for
 */
record Definition(String shortForm, Span shortSpan, Span longSpan) {}
