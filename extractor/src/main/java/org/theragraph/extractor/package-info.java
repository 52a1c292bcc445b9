/**
 * Text to statements. {@link Extraction} is the way in: it reads documents, runs the steps of
 * annotation, recognition, relation and assembly, and writes a folder of facts.
 */
@NullMarked
package org.theragraph.extractor;

import org.jspecify.annotations.NullMarked;
