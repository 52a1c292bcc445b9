/** Commands for the graph's background server. */
@NullMarked
package org.theragraph.cli.server;

import org.jspecify.annotations.NullMarked;
