package org.theragraph.corpora.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a query or feed needs to know of its last run, beside the store: a small hidden file,
 * replaced as a whole. Losing it costs requests, never documents.
 */
public final class SavedState {
  private final StateFile<Map<String, String>> file;

  /**
   * @param store folder of the store
   * @param name of the query or feed, any text
   */
  public SavedState(Path store, String name) {
    String hash = DocumentStore.hash(name.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    this.file =
        new StateFile<>(store.resolve(".state").resolve(hash + ".json"), new TypeReference<>() {});
  }

  /** The values; none before the first run, or where the file is damaged. */
  public Map<String, String> read() throws IOException {
    try {
      Map<String, String> values = file.read();
      return values == null ? Map.of() : values;
    } catch (StoreException e) {
      return Map.of(); // the next run saves it anew
    }
  }

  /** Replaces the values. */
  public void write(Map<String, String> values) throws IOException {
    file.write(values);
  }
}
