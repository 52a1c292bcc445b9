package org.theragraph.corpora.reader;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;

/** Hands everything on, and knows a failure of the sink from one of the reader. */
final class WatchedSink implements RecordSink {
  private final RecordSink sink;
  private boolean inside;

  WatchedSink(RecordSink sink) {
    this.sink = sink;
  }

  /** Whether the sink was entered and never came back. */
  boolean isInside() {
    return inside;
  }

  @Override
  public void document(Document document) throws IOException {
    inside = true;
    sink.document(document);
    inside = false;
  }

  @Override
  public void deleted(String id) throws IOException {
    inside = true;
    sink.deleted(id);
    inside = false;
  }

  @Override
  public void reject(Reason reason, @Nullable String id, String detail) throws IOException {
    inside = true;
    sink.reject(reason, id, detail);
    inside = false;
  }
}
