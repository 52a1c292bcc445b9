/** The tour: the sample corpus through the whole road, and what it teaches. */
@NullMarked
package org.theragraph.cli.demo;

import org.jspecify.annotations.NullMarked;
