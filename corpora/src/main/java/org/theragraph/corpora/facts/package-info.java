/**
 * The exchange format of docs/format.md: a folder of JSON Lines, written and read.
 *
 * <p>Output depends on its input alone: keys in fixed order, no clock, {@code \n} line ends. Only
 * {@code run-report.json} holds times.
 */
@NullMarked
package org.theragraph.corpora.facts;

import org.jspecify.annotations.NullMarked;
