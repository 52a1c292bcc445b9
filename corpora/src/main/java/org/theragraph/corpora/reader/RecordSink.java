package org.theragraph.corpora.reader;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;

/** Takes what a reader makes of one input. */
public interface RecordSink {
  void document(Document document) throws IOException;

  /** Takes note that a document which may have been read elsewhere is to go. */
  void deleted(String id) throws IOException;

  /**
   * Takes note of a record that gave no document.
   *
   * @param id of the record, where it is known
   * @param detail one line for a person: what is wrong and where in the input
   */
  void reject(Reason reason, @Nullable String id, String detail) throws IOException;
}
