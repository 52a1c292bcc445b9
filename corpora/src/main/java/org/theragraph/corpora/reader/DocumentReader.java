package org.theragraph.corpora.reader;

import java.io.IOException;

/** Turns one format into documents. Stateless, so that one instance reads many inputs at once. */
public interface DocumentReader {
  /** Name for people: {@code PubMed XML}. */
  String format();

  /** Whether an input that begins like this is of this format. */
  boolean recognises(Head head);

  /**
   * Reads all documents of an input, in their order. What is wrong with one record goes to {@link
   * RecordSink#reject}; the next record is read on.
   *
   * @throws BrokenInputException if the bytes end or break off; what came before is delivered
   * @throws IOException if the sink fails
   */
  void read(ReaderInput input, RecordSink sink) throws IOException;
}
