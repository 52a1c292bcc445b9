package org.theragraph.corpora.facts;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;

/** Finds documents of documents.jsonl by id: where each line starts, and the last few read. */
final class DocumentIndex implements Closeable {
  private static final int KEPT = 32; // documents; lines mostly come in the documents' order

  private static final DocumentFormat FORMAT = new DocumentFormat();

  private final Path path;
  private final RandomAccessFile file;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Document> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
          return size() > KEPT;
        }
      };

  private record Place(long offset, int length, int line) {}

  DocumentIndex(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new FactsException(path + " is missing");
    }
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "r");
  }

  /** Takes each document of the file; {@code repeated} if its id came before. */
  @FunctionalInterface
  interface Visitor {
    void visit(Document document, String place, boolean repeated) throws IOException;
  }

  private record Placed(Document document, Place place) {}

  /** Goes through the file once. */
  void build(Visitor visitor) throws IOException {
    try (ReadAhead<Placed> ahead = new ReadAhead<>(FORMAT.batch(), this::read)) {
      ahead.each(
          (placed, name) -> {
            Document document = placed.document();
            boolean repeated = places.putIfAbsent(document.id(), placed.place()) != null;
            visitor.visit(document, name, repeated);
          });
    }
  }

  private void read(FactsReader.Visitor<Placed> visitor) throws IOException {
    try (ByteLines lines = new ByteLines(path)) {
      long offset = 0;
      int line = 0;
      for (byte[] bytes = lines.next(); bytes.length > 0; bytes = lines.next()) {
        line++;
        String text = LineReader.decoded(bytes, place(line));
        if (!text.isBlank()) {
          Document document = LineReader.record(text, place(line), FORMAT);
          visitor.visit(new Placed(document, new Place(offset, bytes.length, line)), place(line));
        }
        offset += bytes.length;
      }
    }
  }

  boolean has(String id) {
    return places.containsKey(id);
  }

  @Nullable Document get(String id) throws IOException {
    Document document = kept.get(id);
    Place place = places.get(id);
    if (document != null || place == null) {
      return document;
    }
    byte[] bytes = new byte[place.length()];
    file.seek(place.offset());
    file.readFully(bytes);
    document = FactsReader.document(new String(bytes, StandardCharsets.UTF_8), place(place.line()));
    kept.put(id, document);
    return document;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private String place(int line) {
    return path.getFileName() + ":" + line;
  }
}
