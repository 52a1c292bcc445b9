/**
 * {@code theragraph fetch}: documents from services and newsrooms into a store on this machine.
 *
 * <p>A command finds items, asks the store which it has, and gives the rest to {@link
 * org.theragraph.cli.fetch.haul.Haul}. Services are in {@code service}, all that touches the net is
 * in {@code web}.
 */
@NullMarked
package org.theragraph.cli.fetch;

import org.jspecify.annotations.NullMarked;
