package org.theragraph.cli.history;

import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Vote;

/**
 * What one piece of evidence says, and since when.
 *
 * @param evidence its id
 * @param document id
 * @param published of the document; null if it is not known
 */
public record PastVote(String evidence, String document, @Nullable String published, Vote vote) {}
