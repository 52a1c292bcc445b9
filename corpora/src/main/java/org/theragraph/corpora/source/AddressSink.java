package org.theragraph.corpora.source;

import java.io.IOException;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;

/** Gives documents that name no address of their own the one they were fetched from. */
record AddressSink(DocumentSink sink) implements DocumentSink {
  @Override
  public void accept(Document document, String source) throws IOException {
    Citation citation = document.citation();
    boolean fetched = source.startsWith("https://") || source.startsWith("http://");
    sink.accept(fetched && citation.url() == null ? at(source, document) : document, source);
  }

  private static Document at(String address, Document document) {
    Citation citation = document.citation();
    return new Document(
        document.id(),
        document.kind(),
        document.text(),
        document.titleLength(),
        document.sections(),
        new Citation(address, citation.published(), citation.journal()),
        document.duplicateOf(),
        document.retraction());
  }

  @Override
  public void quarantine(Quarantine record) throws IOException {
    sink.quarantine(record);
  }
}
