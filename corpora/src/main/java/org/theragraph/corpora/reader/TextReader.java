package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.List;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.Encoding;

/** Plain text: one file is one document without a title. */
final class TextReader implements DocumentReader {
  @Override
  public String format() {
    return "plain text";
  }

  @Override
  public boolean recognises(Head head) {
    return !head.startsWith("<?xml") || head.root().isEmpty();
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    byte[] bytes = input.whole();
    String id = FileId.of(input.name());
    if (bytes == null) {
      sink.reject(Reason.TOO_LARGE, id, input.tooLarge());
      return;
    }
    String text = CleanText.clean(Encoding.decode(bytes, null)).strip();
    if (text.isEmpty()) {
      sink.reject(Reason.NO_TEXT, id, "holds only white space");
      return;
    }
    Document document = Document.of(id, DocumentKind.TEXT, null, text, List.of(), Citation.NONE);
    sink.document(FileId.name(document, input.name()));
  }
}
