/** {@code theragraph answer} and {@code theragraph ask}. */
@NullMarked
package org.theragraph.cli.question.command;

import org.jspecify.annotations.NullMarked;
