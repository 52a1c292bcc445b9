/**
 * A copy of PubMed in bulk: the files of a yearly baseline and the daily updates after it, each
 * with a sum. They are one sequence: a later file says anew what an earlier one said of a citation,
 * or deletes it. See <a href="https://pubmed.ncbi.nlm.nih.gov/download/">what NLM says of them</a>.
 */
@org.jspecify.annotations.NullMarked
package org.theragraph.corpora.mirror;
