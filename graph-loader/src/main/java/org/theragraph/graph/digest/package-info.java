/** A fingerprint of all that a graph says. */
@NullMarked
package org.theragraph.graph.digest;

import org.jspecify.annotations.NullMarked;
