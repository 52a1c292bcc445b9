package org.theragraph.corpora.gold;

import java.nio.file.Path;
import java.util.List;

/**
 * The documents of one file of a corpus.
 *
 * @param name of the corpus: {@code bc5cdr}
 * @param file it was read from
 */
public record GoldCorpus(String name, Path file, List<AnnotatedDocument> documents) {
  public GoldCorpus {
    documents = List.copyOf(documents);
  }

  /** The same without the documents behind the first few. */
  public GoldCorpus first(int limit) {
    return documents.size() <= limit
        ? this
        : new GoldCorpus(name, file, documents.subList(0, limit));
  }
}
