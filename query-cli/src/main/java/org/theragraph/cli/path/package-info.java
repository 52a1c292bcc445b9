/** How two concepts are joined: edges, paths along them, and the search for the best. */
@NullMarked
package org.theragraph.cli.path;

import org.jspecify.annotations.NullMarked;
