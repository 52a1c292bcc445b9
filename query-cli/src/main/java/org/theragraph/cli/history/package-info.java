/** What was known when: the moment up to which documents count, and rankings tried on the past. */
@NullMarked
package org.theragraph.cli.history;

import org.jspecify.annotations.NullMarked;
