/** Commands that take documents out of the vote. */
@NullMarked
package org.theragraph.cli.withdrawal;

import org.jspecify.annotations.NullMarked;
