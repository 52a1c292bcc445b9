/**
 * Names and ids of concepts: the project's reviewed tables and the bioresources library, compiled
 * into one table of hashed names. The tables win over the library wherever both know a name.
 */
@NullMarked
package org.theragraph.extractor.vocabulary;

import org.jspecify.annotations.NullMarked;
