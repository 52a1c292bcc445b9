/**
 * Statements in Neo4j: the schema, the writer, the connection.
 *
 * <p>Labels and properties have their names in {@link org.theragraph.graph.GraphSchema}. Everything
 * here speaks Bolt through the Neo4j Java Driver, so that it is the same for the small server of
 * {@link org.theragraph.graph.server} and for a Neo4j of the user's own.
 */
@NullMarked
package org.theragraph.graph;

import org.jspecify.annotations.NullMarked;
