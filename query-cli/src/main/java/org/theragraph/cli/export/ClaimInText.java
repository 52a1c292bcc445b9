package org.theragraph.cli.export;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Statement;

/**
 * A piece of evidence with all that it is about, as curators read it.
 *
 * @param verdict of curators on the evidence; null where nobody decided
 */
record ClaimInText(
    Evidence evidence,
    Statement statement,
    Concept subject,
    Concept object,
    @Nullable String verdict) {}
