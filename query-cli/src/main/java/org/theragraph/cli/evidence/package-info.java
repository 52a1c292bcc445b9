/** The sentences behind a statement, with subject, object and cue marked, and their sources. */
@NullMarked
package org.theragraph.cli.evidence;

import org.jspecify.annotations.NullMarked;
