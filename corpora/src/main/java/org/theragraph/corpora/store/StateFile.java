package org.theragraph.corpora.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A JSON file that is replaced as a whole, and is on the disk when that returns. */
public final class StateFile<T> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final TypeReference<T> type;

  public StateFile(Path file, TypeReference<T> type) {
    this.file = file;
    this.type = type;
  }

  /**
   * What it holds; null where it is not there.
   *
   * @throws StoreException if it is damaged
   */
  public @Nullable T read() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), type);
    } catch (JsonProcessingException e) {
      throw new StoreException(
          "%s is damaged: %s. Mend it, or take it away to begin anew"
              .formatted(file, e.getOriginalMessage()));
    }
  }

  /** Replaces it. */
  public void write(T value) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    DocumentStore.write(part, JSON.writeValueAsBytes(value));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes it away, if it is there. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
