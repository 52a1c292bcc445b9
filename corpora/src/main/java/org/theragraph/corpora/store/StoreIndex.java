package org.theragraph.corpora.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.theragraph.corpora.model.Document;

/** Reads a store: which documents it has, the latest version of each. */
public final class StoreIndex {
  /** Name of the index in a store's folder. */
  public static final String FILE = "fetched.jsonl";

  static final String OBJECTS = "objects";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of later versions
          .build();

  private StoreIndex() {}

  /** Whether a folder is a store. */
  public static boolean isStore(Path folder) {
    return Files.isDirectory(folder.resolve(OBJECTS)) && Files.isRegularFile(folder.resolve(FILE));
  }

  /** The file of an object: {@code objects/0a/0a1b….gz}. */
  public static Path object(Path folder, String sha256) {
    return folder.resolve(OBJECTS).resolve(sha256.substring(0, 2)).resolve(sha256 + ".gz");
  }

  /** Whether the file of an object is there and unpacks to the bytes that were put in. */
  public static boolean isWhole(Path object, String sha256) throws IOException {
    if (!Files.exists(object)) {
      return false;
    }
    MessageDigest digest = DocumentStore.sha256();
    byte[] block = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(Files.newInputStream(object), block.length)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    } catch (ZipException | EOFException e) {
      return false;
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256);
  }

  /**
   * The latest line of each document, by its id, in the order in which they first came. A last line
   * without its end was being written, and is passed over.
   *
   * @throws StoreException if another line cannot be read
   */
  public static Map<String, Fetched> read(Path folder) throws IOException {
    Map<String, Fetched> documents = new LinkedHashMap<>();
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return documents;
    }
    long number = 1;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = in.readLine();
      for (; line != null; number++) {
        String next = in.readLine();
        if (!line.isBlank() && (next != null || line.endsWith("}"))) {
          Fetched document = parse(line, file + ":" + number);
          documents.put(document.id(), document);
        }
        line = next;
      }
    } catch (CharacterCodingException e) {
      throw damaged(file + ", line " + number + " or later", "it is not UTF-8");
    }
    return documents;
  }

  private static Fetched parse(String line, String place) throws StoreException {
    Fetched document;
    try {
      document = JSON.readValue(line, Fetched.class);
    } catch (JsonProcessingException e) {
      throw damaged(place, e.getOriginalMessage());
    }
    if (document == null
        || document.id() == null
        || document.address() == null
        || !isHash(document.sha256())) {
      throw damaged(place, "it needs an id, an address and a sha256 of 64 hex digits");
    }
    try {
      Document.checkId(document.id());
      Document.checkId(document.address()); // the id of a document that has no other
    } catch (IllegalArgumentException e) {
      throw damaged(place, String.valueOf(e.getMessage()));
    }
    return document;
  }

  private static StoreException damaged(String place, String why) {
    return new StoreException(
        "%s: no line of a store's index: %s. Take the line out; its document is then fetched again."
            .formatted(place, why));
  }

  /** Anything else could lead out of the store's folder. */
  private static boolean isHash(String sha256) {
    return sha256 != null && sha256.matches("[0-9a-f]{64}");
  }

  static String write(Fetched document) throws IOException {
    return JSON.writeValueAsString(document) + "\n";
  }
}
