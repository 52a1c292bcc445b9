/**
 * Scores what is extracted against gold corpora.
 *
 * <p>{@link PressEvaluation} reads a folder with {@code documents.jsonl} (the exchange format) and
 * {@code annotations.jsonl} (entities, relations and traps of each document).
 */
@NullMarked
package org.theragraph.extractor.evaluation;

import org.jspecify.annotations.NullMarked;
