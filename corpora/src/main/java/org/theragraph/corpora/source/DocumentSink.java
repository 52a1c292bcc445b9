package org.theragraph.corpora.source;

import java.io.IOException;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;

/** Takes all that a source gives, in order. */
public interface DocumentSink {
  /**
   * Takes a document; its id is unique in this source.
   *
   * @param source file or {@code archive!entry} it came from, for messages
   */
  void accept(Document document, String source) throws IOException;

  /** Takes note that a document is to go, whatever source it came from; nothing, by default. */
  default void deleted(Deletion deletion) throws IOException {}

  /** Takes note of an input that gave no document. */
  void quarantine(Quarantine record) throws IOException;
}
