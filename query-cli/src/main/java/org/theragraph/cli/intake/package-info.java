/** Commands that bring documents in: extract, load, build. */
@NullMarked
package org.theragraph.cli.intake;

import org.jspecify.annotations.NullMarked;
