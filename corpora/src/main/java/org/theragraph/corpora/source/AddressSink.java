package org.theragraph.corpora.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;

/**
 * Gives documents that were fetched and name no address or id of their own those of the place that
 * they came from. By its address, a page that has changed replaces what it said before.
 */
final class AddressSink implements DocumentSink {
  private static final String UNNAMED = "file:"; // the id of a document without one

  private final DocumentSink sink;
  private final Set<String> given = new HashSet<>();

  AddressSink(DocumentSink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(Document document, String source) throws IOException {
    boolean fetched = source.startsWith("https://") || source.startsWith("http://");
    sink.accept(fetched ? at(source, document) : document, source);
  }

  private Document at(String address, Document document) {
    Citation citation = document.citation();
    String url = citation.url() == null ? address : citation.url();
    boolean takesAddress = document.id().startsWith(UNNAMED) && given.add(address);
    return new Document(
        takesAddress ? address : document.id(),
        document.kind(),
        document.text(),
        document.titleLength(),
        document.sections(),
        new Citation(url, citation.published(), citation.journal()),
        document.duplicateOf(),
        document.retraction());
  }

  @Override
  public void deleted(Deletion deletion) throws IOException {
    sink.deleted(deletion);
  }

  @Override
  public void quarantine(Quarantine record) throws IOException {
    sink.quarantine(record);
  }
}
