/** Uses of drugs that others keep in tables, to score rankings on. */
@NullMarked
package org.theragraph.cli.backtest.truth;

import org.jspecify.annotations.NullMarked;
