/**
 * Documents of which is known whether they are copies, and how well they are told apart: {@link
 * org.theragraph.corpora.copies.labelled.CopyEvaluation} on {@link
 * org.theragraph.corpora.copies.labelled.LabelledCopies}.
 */
@NullMarked
package org.theragraph.corpora.copies.labelled;

import org.jspecify.annotations.NullMarked;
