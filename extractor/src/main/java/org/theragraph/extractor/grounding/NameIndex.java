package org.theragraph.extractor.grounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** The longer names of the core as a Lucene index in memory: some ten thousand small documents. */
final class NameIndex {
  /** The name's key. */
  static final String KEY = "key";

  /** The words of the key in alphabetical order. */
  static final String BAG = "bag";

  /** Each word of the key. */
  static final String WORD = "word";

  static final String TYPE = "type";
  static final String ID = "id";

  private static final int SHORTEST = 8;

  private NameIndex() {}

  static Directory build(Vocabulary vocabulary) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < vocabulary.size() && vocabulary.isCore(i); i++) {
        add(writer, vocabulary.concept(i));
      }
    }
    return directory;
  }

  private static void add(IndexWriter writer, Concept concept) throws IOException {
    List<String> names = new ArrayList<>(concept.synonyms());
    names.add(concept.name());
    for (String name : names) {
      String key = NameKey.of(name);
      if (key.length() >= SHORTEST) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Store.YES));
        for (String word : key.split(" ", -1)) {
          document.add(new StringField(WORD, word, Store.NO));
        }
        document.add(new StringField(BAG, Grounder.bag(key), Store.NO));
        document.add(new StringField(TYPE, concept.type().name(), Store.NO));
        document.add(new StoredField(ID, concept.id().toString()));
        writer.addDocument(document);
      }
    }
  }
}
