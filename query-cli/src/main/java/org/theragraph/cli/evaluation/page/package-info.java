/** Many clients at once on the page's interface for programs. */
@NullMarked
package org.theragraph.cli.evaluation.page;

import org.jspecify.annotations.NullMarked;
