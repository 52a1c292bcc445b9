package org.theragraph.corpora.gold;

/**
 * A relation that annotators marked, its ends in the corpus' order.
 *
 * @param type the corpus' own name
 * @param first an id, or the index of an annotation where the relation is between mentions
 * @param second likewise
 * @param betweenMentions whether the ends are indexes
 */
public record AnnotatedRelation(
    String type, String first, String second, boolean betweenMentions) {}
