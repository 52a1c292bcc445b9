package org.theragraph.corpora.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * What a query or feed needs to know of its last run, beside the store: a small hidden file,
 * replaced as a whole. Losing it costs requests, never documents.
 */
public final class SavedState {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final Path file;

  /**
   * @param store folder of the store
   * @param name of the query or feed, any text
   */
  public SavedState(Path store, String name) {
    String hash = DocumentStore.hash(name.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    this.file = store.resolve(".state").resolve(hash + ".json");
  }

  /** The values; none before the first run, or where the file is damaged. */
  public Map<String, String> read() throws IOException {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), VALUES);
    } catch (JsonProcessingException e) {
      return Map.of(); // the next run saves it anew
    }
  }

  /** Replaces the values. */
  public void write(Map<String, String> values) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    DocumentStore.write(part, JSON.writeValueAsBytes(values));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
