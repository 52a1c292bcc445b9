package org.theragraph.extractor.annotation;

import org.theragraph.corpora.model.Span;

/**
 * A token of a sentence.
 *
 * @param span into the document's canonical text
 * @param text as it stands there
 */
public record Token(Span span, String text) {}
