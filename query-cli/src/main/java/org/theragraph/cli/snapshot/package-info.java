/** Commands on the loads of a graph and on how it differs between them. */
@NullMarked
package org.theragraph.cli.snapshot;

import org.jspecify.annotations.NullMarked;
