/** Rankings tried on the past: made from what was known, scored on what came after. */
@NullMarked
package org.theragraph.cli.backtest;

import org.jspecify.annotations.NullMarked;
