package org.theragraph.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * A span that names something.
 *
 * @param document id of the document
 * @param text the span's own text, kept so that a reader can check it
 * @param concept what it names; null when it could not be grounded
 * @param score how sure the recogniser is, 0..1
 * @param recogniser who found it, for example {@code vocabulary}
 */
public record Mention(
    String document,
    Span span,
    String text,
    ConceptType type,
    @Nullable Curie concept,
    double score,
    String recogniser) {}
