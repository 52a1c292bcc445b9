package org.theragraph.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from.
 *
 * @param url address of the original
 * @param published ISO date, possibly only year ({@code 2020}) or year and month ({@code 2020-09})
 * @param journal journal or newsroom
 */
public record Citation(@Nullable String url, @Nullable String published, @Nullable String journal) {
  public static final Citation NONE = new Citation(null, null, null);
}
