/** Times loading, beside the simplest loader and beside Neo4j's own import tool. */
@NullMarked
package org.theragraph.cli.evaluation.load;

import org.jspecify.annotations.NullMarked;
