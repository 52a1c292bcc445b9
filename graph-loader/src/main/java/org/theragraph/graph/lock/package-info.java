/** Locks between processes. */
@NullMarked
package org.theragraph.graph.lock;

import org.jspecify.annotations.NullMarked;
