/**
 * Mention to concept, for what exact names do not settle: words in another order and typing errors,
 * through a small Lucene index of the project's own names. When in doubt, no concept: a wrong id is
 * worse than none.
 */
@NullMarked
package org.theragraph.extractor.grounding;

import org.jspecify.annotations.NullMarked;
