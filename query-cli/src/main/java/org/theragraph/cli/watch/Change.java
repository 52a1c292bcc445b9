package org.theragraph.cli.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evidence.Quote;

/**
 * What changed for a thing that is followed.
 *
 * @param kind of change
 * @param claim the statement, or the use, in words
 * @param statement its id; null where a document's use moved
 * @param sentences how many are new or gone; 0 where a document's use moved
 * @param against how many of them say that it is not so
 * @param documents ids of those with a new sentence, at most a few; or of the one whose use moved
 * @param before belief, or stages; null where there was nothing
 * @param after the same now; null where there is nothing
 * @param evidence id of the sentence that tells it best
 * @param quote that sentence; null before it is looked up, and where it is gone
 */
record Change(
    Kind kind,
    String claim,
    @Nullable String statement,
    int sentences,
    int against,
    List<String> documents,
    @Nullable String before,
    @Nullable String after,
    String evidence,
    @Nullable Quote quote) {

  Change with(@Nullable Quote found) {
    return new Change(
        kind, claim, statement, sentences, against, documents, before, after, evidence, found);
  }

  /** Kinds of change, the most telling first. */
  enum Kind {
    /** A document tells another stage of a use than before. */
    MOVED,
    /** Sentences affirm or deny a statement that none spoke of. */
    NEW_STATEMENT,
    /** Further sentences on a known statement. */
    NEW_SENTENCES,
    /** Sentences that are no longer there, or have no vote any more. */
    GONE
  }
}
