/** Takes PubMed in bulk into the graph, file by file. */
@org.jspecify.annotations.NullMarked
package org.theragraph.cli.mirror;
