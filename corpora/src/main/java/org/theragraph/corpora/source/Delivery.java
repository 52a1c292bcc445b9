package org.theragraph.corpora.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.reader.RecordSink;
import org.theragraph.corpora.text.CleanText;

/**
 * Hands documents on, each id once. Keeps of each document its id, source and hash: some 200 bytes.
 * A second document with the same id is quarantined.
 */
final class Delivery {
  /** Longest text of a document, UTF-16 units: a book. Longer ones are many documents in one. */
  static final int LONGEST_TEXT = 1_000_000;

  private static final int HASH_DIGITS = 16;

  private final DocumentSink sink;
  private final Map<String, Seen> seen = new HashMap<>();

  Delivery(DocumentSink sink) {
    this.sink = sink;
  }

  private record Seen(String source, String hash) {}

  /** The sink for the documents of one file or archive entry. */
  RecordSink from(String source) {
    return new RecordSink() {
      @Override
      public void document(Document document) throws IOException {
        deliver(document, source);
      }

      @Override
      public void deleted(String id) throws IOException {
        sink.deleted(new Deletion(id, source));
      }

      @Override
      public void reject(Reason reason, @Nullable String id, String detail) throws IOException {
        sink.quarantine(new Quarantine(source, id, reason, CleanText.line(detail)));
      }
    };
  }

  private void deliver(Document document, String source) throws IOException {
    int length = document.text().length();
    if (length > LONGEST_TEXT) {
      String detail =
          "its text has %d characters, more than the %d of one document; split it"
              .formatted(length, LONGEST_TEXT);
      sink.quarantine(new Quarantine(source, document.id(), Reason.TOO_LARGE, detail));
      return;
    }
    String hash = ClaimHash.sha256(document.text()).substring(0, HASH_DIGITS);
    Seen first = seen.putIfAbsent(document.id(), new Seen(source, hash));
    if (first == null) {
      sink.accept(document, source);
      return;
    }
    String content = first.hash().equals(hash) ? "the same text" : "another text";
    sink.quarantine(
        new Quarantine(
            source,
            document.id(),
            Reason.DUPLICATE_ID,
            CleanText.line(
                "id %s stands in %s already, with %s; this one in %s is not used"
                    .formatted(document.id(), first.source(), content, source))));
  }
}
