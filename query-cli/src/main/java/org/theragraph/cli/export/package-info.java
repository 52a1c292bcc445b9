/** The graph's content in the formats of others. */
@NullMarked
package org.theragraph.cli.export;

import org.jspecify.annotations.NullMarked;
