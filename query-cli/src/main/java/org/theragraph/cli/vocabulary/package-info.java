/** Sets of public vocabularies: pulled, looked at, and switched. */
@NullMarked
package org.theragraph.cli.vocabulary;

import org.jspecify.annotations.NullMarked;
