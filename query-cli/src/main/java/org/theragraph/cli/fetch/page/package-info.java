/** Pages and feeds of newsrooms. */
@NullMarked
package org.theragraph.cli.fetch.page;

import org.jspecify.annotations.NullMarked;
