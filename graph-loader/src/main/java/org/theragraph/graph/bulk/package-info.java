/**
 * Makes a whole graph from one folder of facts with Neo4j's import tool, beside the running one.
 */
@NullMarked
package org.theragraph.graph.bulk;

import org.jspecify.annotations.NullMarked;
