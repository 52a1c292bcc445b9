/** From Knowledge Graph Exchange to folders of facts. */
@NullMarked
package org.theragraph.corpora.kgx;

import org.jspecify.annotations.NullMarked;
