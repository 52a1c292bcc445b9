package org.theragraph.corpora.source;

import java.io.IOException;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Retraction;

/**
 * Hands on the sample's abstracts as what they are. They are written as PubMed XML, but their
 * numbers are the project's own: an address at PubMed would lead nowhere, or one day to another's
 * article.
 */
record SampleSink(DocumentSink sink) implements DocumentSink {
  private static final String PUBMED = "pmid:";

  @Override
  public void accept(Document document, String source) throws IOException {
    sink.accept(document.id().startsWith(PUBMED) ? own(document) : document, source);
  }

  @Override
  public void quarantine(Quarantine record) throws IOException {
    String id = record.document();
    sink.quarantine(
        new Quarantine(
            record.source(), id == null ? null : own(id), record.reason(), record.detail()));
  }

  private static Document own(Document document) {
    Citation citation = document.citation();
    return new Document(
        own(document.id()),
        document.kind(),
        document.text(),
        document.titleLength(),
        document.sections(),
        new Citation(null, citation.published(), citation.journal()),
        document.duplicateOf(),
        Retraction.NONE); // nothing retracts what we wrote ourselves
  }

  private static String own(String id) {
    return id.startsWith(PUBMED) ? "sample:" + id.substring(PUBMED.length()) : id;
  }
}
