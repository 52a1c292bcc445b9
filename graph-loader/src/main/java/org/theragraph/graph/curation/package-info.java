/**
 * What curators decided: a journal on disk that is only ever added to, its mirror in the graph, and
 * what follows from it for evidence and statements.
 */
@NullMarked
package org.theragraph.graph.curation;

import org.jspecify.annotations.NullMarked;
