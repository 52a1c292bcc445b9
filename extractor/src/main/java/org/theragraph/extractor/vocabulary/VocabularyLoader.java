package org.theragraph.extractor.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.ClaimHash;

/** Finds the sources, compiles them, and keeps what was compiled. */
final class VocabularyLoader {
  /** Goes up when the same sources are compiled to something else. */
  private static final int COMPILER = 6;

  private static final int VERSION_DIGITS = 16;
  private static final String NO_NAMES = "name\ttypes\treason";

  private VocabularyLoader() {}

  static Vocabulary load() {
    return load(VocabularyCaches.folder());
  }

  /** Loads with the cache in this folder; a folder that cannot be written costs only time. */
  static Vocabulary load(Path folder) {
    Map<String, String> texts = CoreTables.texts();
    String version = version(texts);
    VocabularyCache cache = new VocabularyCache(folder, version);
    Vocabulary vocabulary = cache.read();
    if (vocabulary == null) {
      vocabulary = compile(texts, version);
      try {
        cache.write(vocabulary);
      } catch (IOException e) {
        return vocabulary; // complete without its copy; the next start compiles again
      }
    }
    return vocabulary;
  }

  static Vocabulary compile(Map<String, String> texts, String version) {
    StopList stopList =
        StopList.parse(CoreTables.STOP_LIST, texts.getOrDefault(CoreTables.STOP_LIST, NO_NAMES));
    List<Entry> library = new LibraryEntries(stopList).all();
    return VocabularyCompiler.compile(
        EntryMerger.merge(CoreTables.entries(texts), library), stopList, version);
  }

  private static String version(Map<String, String> texts) {
    String sources = COMPILER + "\n" + texts + "\n" + Bioresources.fingerprint();
    return ClaimHash.sha256(sources).substring(0, VERSION_DIGITS);
  }
}
