/** Whether a graph is sound. */
@NullMarked
package org.theragraph.graph.check;

import org.jspecify.annotations.NullMarked;
