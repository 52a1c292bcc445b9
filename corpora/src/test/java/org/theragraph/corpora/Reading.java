package org.theragraph.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.model.Section;
import org.theragraph.corpora.reader.DocumentReader;
import org.theragraph.corpora.reader.ReaderInput;
import org.theragraph.corpora.reader.Readers;
import org.theragraph.corpora.reader.RecordSink;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;

/** All that came of reading something, for tests to look at. */
public final class Reading implements DocumentSink, RecordSink {
  public final List<Document> documents = new ArrayList<>();
  public final List<Quarantine> quarantined = new ArrayList<>();
  public final List<String> deleted = new ArrayList<>();
  private final String name;

  private Reading(String name) {
    this.name = name;
  }

  public static Reading of(String name, String content) {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public static Reading of(String name, byte[] content) {
    return of(name, content, 1_000_000);
  }

  public static Reading of(String name, byte[] content, long limit) {
    Reading reading = new Reading(name);
    try {
      Readers.read(new ReaderInput(name, new ByteArrayInputStream(content), limit), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reading.documents.forEach(Reading::assertSound);
    return reading;
  }

  /** What one reader makes of bytes, whether they are of its format or not. */
  public static Reading of(DocumentReader reader, String name, byte[] content) {
    Reading reading = new Reading(name);
    try {
      reader.read(new ReaderInput(name, new ByteArrayInputStream(content), 1_000_000), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading;
  }

  public static Reading of(DocumentSource source) throws IOException {
    Reading reading = new Reading("");
    source.read(reading);
    reading.documents.forEach(Reading::assertSound);
    return reading;
  }

  /** What every document keeps: clean text, sections inside it. */
  public static void assertSound(Document document) {
    String text = document.text();
    assertThat(text).as(document.id()).isNotBlank();
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .as("no lone surrogate in %s", document.id())
        .isEqualTo(text);
    assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
        .as("no control character in %s", document.id())
        .isEmpty();
    for (Section section : document.sections()) {
      assertThat(section.span().of(text)).as(section.label()).isNotEmpty();
    }
  }

  /** The only document there is, nothing having been quarantined. */
  public Document only() {
    assertThat(quarantined).isEmpty();
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  /** The only quarantine record there is. */
  public Quarantine onlyQuarantine() {
    assertThat(quarantined).hasSize(1);
    return quarantined.get(0);
  }

  public List<String> ids() {
    return documents.stream().map(Document::id).toList();
  }

  public List<Reason> reasons() {
    return quarantined.stream().map(Quarantine::reason).toList();
  }

  @Override
  public void document(Document document) {
    documents.add(document);
  }

  @Override
  public void deleted(String id) {
    deleted.add(id);
  }

  @Override
  public void reject(Reason reason, String id, String detail) {
    quarantined.add(new Quarantine(name, id, reason, detail));
  }

  @Override
  public void accept(Document document, String source) {
    documents.add(document);
  }

  @Override
  public void quarantine(Quarantine record) {
    quarantined.add(record);
  }
}
