/** The page on one concept. */
@NullMarked
package org.theragraph.cli.profile;

import org.jspecify.annotations.NullMarked;
