package org.theragraph.corpora.kgx;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/**
 * An edge that says something we can keep.
 *
 * @param text the sentence; null where the edge has none
 * @param subject place in the sentence; null where it is not told
 */
record KgxEdge(
    Claim claim,
    @Nullable String text,
    @Nullable Span subject,
    @Nullable Span object,
    Polarity polarity,
    Certainty certainty,
    @Nullable Stage stage,
    double probability,
    String extractor) {}
