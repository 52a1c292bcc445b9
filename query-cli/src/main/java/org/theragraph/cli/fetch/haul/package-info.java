/**
 * What one run of {@code fetch} brings home: its options, its store, its counts, its last lines.
 */
@NullMarked
package org.theragraph.cli.fetch.haul;

import org.jspecify.annotations.NullMarked;
