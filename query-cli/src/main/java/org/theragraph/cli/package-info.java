/**
 * The {@code theragraph} command.
 *
 * <p>{@link org.theragraph.cli.Main} makes the streams and ends the process; {@link
 * org.theragraph.cli.Theragraph} lists the commands; each noun has a package with its commands and
 * the questions behind them. A command asks a question, gets an {@link
 * org.theragraph.cli.render.Answer} and hands it to a renderer: it never prints rows itself.
 */
@NullMarked
package org.theragraph.cli;

import org.jspecify.annotations.NullMarked;
