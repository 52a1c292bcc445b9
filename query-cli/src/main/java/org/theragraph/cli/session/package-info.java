/** What all commands share: global options, streams, where the state lies, the graph to ask. */
@NullMarked
package org.theragraph.cli.session;

import org.jspecify.annotations.NullMarked;
