/**
 * The background server: one embedded Neo4j for a home folder, started when first needed.
 *
 * <p>Only this package knows Neo4j's own classes; everyone else is a Bolt client of {@link
 * org.theragraph.graph.server.ServerControl#address()}.
 */
@NullMarked
package org.theragraph.graph.server;

import org.jspecify.annotations.NullMarked;
