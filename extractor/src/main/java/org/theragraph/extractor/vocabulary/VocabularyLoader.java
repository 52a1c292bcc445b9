package org.theragraph.extractor.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.ClaimHash;

/** Finds the sources, compiles them, and keeps what was compiled. */
final class VocabularyLoader {
  private VocabularyLoader() {}

  static Vocabulary load() {
    Map<String, String> texts = CoreTables.texts();
    String version = ClaimHash.sha256(texts.toString()).substring(0, 16);
    List<Entry> entries = new ArrayList<>(CoreTables.entries(texts));
    return VocabularyCompiler.compile(entries, version);
  }
}
