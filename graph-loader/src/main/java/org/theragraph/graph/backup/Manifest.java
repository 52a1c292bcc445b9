package org.theragraph.graph.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.theragraph.graph.GraphException;

/**
 * What a backup holds; its entry {@value #NAME}.
 *
 * @param format of the archive, {@value #FORMAT} now
 * @param theragraph version of the program that wrote it
 * @param neo4j version of the store, {@code 5.26.1}
 * @param created ISO time, UTC
 * @param counts nodes by label
 * @param files every other entry
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    int format,
    String theragraph,
    String neo4j,
    String created,
    Map<String, Long> counts,
    List<Entry> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A file.
   *
   * @param path below the home's folder {@code graph}, or the name of a journal
   * @param bytes its length
   * @param sha256 64 hexadecimal digits
   */
  public record Entry(String path, long bytes, String sha256) {}

  byte[] written() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  /**
   * Reads one.
   *
   * @throws GraphException if it is none, or a newer program wrote it or the store
   */
  static Manifest read(byte[] json, String place) {
    Manifest manifest;
    try {
      int format = JSON.readTree(json).path("format").asInt(0);
      if (format > FORMAT) {
        throw new GraphException(
            "%s was written by a newer theragraph (format %d, this one knows %d); restore it with that"
                .formatted(place, format, FORMAT));
      }
      manifest = JSON.readValue(json, Manifest.class);
      requireWhole(manifest);
    } catch (IOException e) {
      throw new GraphException(
          place + " is no backup, or its manifest is damaged; take another copy", e);
    }
    manifest.requireKnownStore(place);
    return manifest;
  }

  /** What Jackson leaves null, whatever the types say. */
  private static void requireWhole(Manifest manifest) throws IOException {
    for (Object part :
        Arrays.asList(manifest.neo4j, manifest.created, manifest.counts, manifest.files)) {
      if (part == null) {
        throw new IOException("a field is missing");
      }
    }
  }

  private void requireKnownStore(String place) {
    if (StoreVersion.isNewer(neo4j, StoreVersion.ours())) {
      throw new GraphException(
          ("%s holds a store of Neo4j %s, and this theragraph has %s, which cannot read it;"
                  + " restore it with the theragraph that wrote it (%s) or a newer one")
              .formatted(place, neo4j, StoreVersion.ours(), theragraph));
    }
  }
}
