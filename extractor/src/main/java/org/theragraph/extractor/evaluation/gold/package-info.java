/**
 * Scores the extractor on gold corpora: mentions, grounding, relations.
 *
 * <p>{@link GoldEvaluation} runs it all. A corpus is scored on the types it annotates, and on the
 * tasks of {@code relation-tasks.tsv} whose relations it has.
 */
@NullMarked
package org.theragraph.extractor.evaluation.gold;

import org.jspecify.annotations.NullMarked;
