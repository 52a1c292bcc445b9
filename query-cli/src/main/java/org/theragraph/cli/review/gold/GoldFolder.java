package org.theragraph.cli.review.gold;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A gold set on its way to the disk: {@code documents.jsonl} and {@code annotations.jsonl}, which
 * {@code evaluate press} scores against, and {@code gold.jsonl} with the places of names, for
 * training.
 */
final class GoldFolder implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator documents;
  private final JsonGenerator annotations;
  private final JsonGenerator gold;

  GoldFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.documents = open(folder.resolve("documents.jsonl"));
    this.annotations = open(folder.resolve("annotations.jsonl"));
    this.gold = open(folder.resolve("gold.jsonl"));
  }

  private static JsonGenerator open(Path file) throws IOException {
    return JSON.createGenerator(Files.newBufferedWriter(file)).setRootValueSeparator(null);
  }

  void write(JudgedDocument document) throws IOException {
    writeDocument(document);
    Annotations.write(document, annotations);
    GoldLine.write(document, gold);
    annotations.writeRaw('\n');
    gold.writeRaw('\n');
  }

  private void writeDocument(JudgedDocument document) throws IOException {
    documents.writeStartObject();
    documents.writeStringField("id", document.id());
    documents.writeStringField("kind", document.kind());
    if (document.title() != null) {
      documents.writeStringField("title", document.title());
    }
    documents.writeStringField("text", document.body());
    documents.writeEndObject();
    documents.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    try (documents;
        annotations;
        gold) {
      gold.flush();
    }
  }
}
