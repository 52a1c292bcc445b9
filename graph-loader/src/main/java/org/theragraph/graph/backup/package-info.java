/** A graph and the journals of its curators in one checked file, and back. */
@NullMarked
package org.theragraph.graph.backup;

import org.jspecify.annotations.NullMarked;
