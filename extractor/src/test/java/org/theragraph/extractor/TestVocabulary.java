package org.theragraph.extractor;

import java.util.List;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** The real vocabulary, loaded once for all tests of a JVM. */
public final class TestVocabulary {
  public static final Vocabulary VOCABULARY = Vocabulary.load();
  public static final Recognition RECOGNITION = Recognition.create(VOCABULARY);

  private TestVocabulary() {}

  public static Document document(String text) {
    return Document.of("test:1", DocumentKind.TEXT, null, text, List.of(), Citation.NONE);
  }

  public static List<Mention> mentions(String text) {
    return RECOGNITION.recognise(document(text));
  }
}
