/**
 * Saved queries and feeds that are run again and again, and what they change for the things that
 * somebody follows. State lies in {@code watch} below {@code THERAGRAPH_HOME}: what to watch, a
 * store of what was fetched, and what of it is in the graph.
 */
@org.jspecify.annotations.NullMarked
package org.theragraph.cli.watch;
