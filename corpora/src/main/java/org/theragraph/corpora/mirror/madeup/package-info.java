/** Made-up files of PubMed's form, to time the reading of a mirror. */
@org.jspecify.annotations.NullMarked
package org.theragraph.corpora.mirror.madeup;
