package org.theragraph.cli.review.gold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with what curators decided on in it.
 *
 * @param text canonical: title, line feed, body
 * @param sentences at least one
 */
record JudgedDocument(
    String id, String kind, @Nullable String title, String text, List<JudgedSentence> sentences) {

  /** The text without the title. */
  String body() {
    return title == null ? text : text.substring(title.length() + 1);
  }
}
