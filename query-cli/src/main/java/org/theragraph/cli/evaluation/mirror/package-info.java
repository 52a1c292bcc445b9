/** Times the reading of PubMed in bulk. */
@org.jspecify.annotations.NullMarked
package org.theragraph.cli.evaluation.mirror;
