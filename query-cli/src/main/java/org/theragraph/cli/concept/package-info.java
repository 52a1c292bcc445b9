/** Finding concepts by what people call them, and pages on them. */
@NullMarked
package org.theragraph.cli.concept;

import org.jspecify.annotations.NullMarked;
