package org.theragraph.cli.web;

/**
 * How the server is.
 *
 * @param status {@code up}
 * @param version of Theragraph
 * @param statements that the graph has, hidden ones too
 */
record Health(String status, String version, long statements) {}
