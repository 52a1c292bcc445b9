package org.theragraph.corpora.model;

/**
 * A labelled part of a document, such as RESULTS.
 *
 * @param label the author's or publisher's heading
 * @param span into {@link Document#text()}
 */
public record Section(String label, Span span) {}
