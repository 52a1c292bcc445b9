package org.theragraph.extractor.annotation;

import java.util.List;
import org.theragraph.corpora.model.Document;

/** Cuts a document into sentences and tokens. */
@FunctionalInterface
public interface SentenceSplitter {
  /** The sentences in order; they do not overlap, and blank text belongs to none. */
  List<Sentence> split(Document document);
}
