/**
 * Scores what is extracted against gold corpora.
 *
 * <p>{@link PressEvaluation} reads a folder with {@code documents.jsonl} (the exchange format) and
 * {@code annotations.jsonl} (entities, relations and traps of each document).
 *
 * <p>{@link SpeedEvaluation} times the whole road and, through {@link ThreadWatch}, its steps: a
 * new step is a row in {@link Stage}, a new way to extract one more name in the map of profiles.
 */
@NullMarked
package org.theragraph.extractor.evaluation;

import org.jspecify.annotations.NullMarked;
