/** What the loads of a graph did, and how it differs between them. */
@NullMarked
package org.theragraph.graph.snapshot;

import org.jspecify.annotations.NullMarked;
