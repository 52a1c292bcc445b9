/** What was known when: all claims with their dates, and the edges of a moment. */
@NullMarked
package org.theragraph.cli.history;

import org.jspecify.annotations.NullMarked;
