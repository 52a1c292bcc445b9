/** Relations to evidence, evidence to statements with belief. */
@NullMarked
package org.theragraph.extractor.assembly;

import org.jspecify.annotations.NullMarked;
