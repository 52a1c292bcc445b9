package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.facts.FactsWriter;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.assembly.Assembler;
import org.theragraph.extractor.relation.Relation;

@Timeout(60)
class WorkersTest {
  private static final ExtractionOptions ONE_THREAD =
      new ExtractionOptions(1, Duration.ofSeconds(2));

  @TempDir private Path folder;
  private final AtomicBoolean released = new AtomicBoolean();

  /** A step that does what the document says: loops, throws, or takes all memory. */
  private List<Relation> behave(Document document) {
    switch (document.body()) {
      case "loop" -> {
        while (!released.get()) {
          LockSupport.parkNanos(1_000_000);
        }
      }
      case "throw" -> throw new IllegalArgumentException("no such thing");
      case "overflow" -> throw new StackOverflowError();
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      default -> {
        return List.of();
      }
    }
    return List.of();
  }

  private RunReport run(String... bodies) throws IOException {
    DocumentExtractor extractor =
        new DocumentExtractor(
            new CoreNlpSplitter(),
            TestVocabulary.RECOGNITION,
            (document, sentences, mentions, deadline) -> behave(document));
    try (FactsWriter writer = new FactsWriter(folder)) {
      Assembler assembler = new Assembler(TestVocabulary.VOCABULARY::concept);
      OrderedWriter ordered =
          new OrderedWriter(writer, assembler, ExtractionListener.NONE, new AtomicLong());
      try (Workers workers = new Workers(extractor, ONE_THREAD, ordered)) {
        for (int i = 0; i < bodies.length; i++) {
          workers.submit(document(i, bodies[i]), "file" + i);
        }
        workers.finish();
      }
      return ordered.report(bodies.length, Map.of(), Map.of());
    } finally {
      released.set(true);
    }
  }

  private static Document document(int number, String body) {
    return Document.of("d:" + number, DocumentKind.TEXT, null, body, List.of(), Citation.NONE);
  }

  private List<Quarantine> quarantine() throws IOException {
    List<Quarantine> records = new ArrayList<>();
    new FactsReader(folder).quarantine((record, place) -> records.add(record));
    return records;
  }

  @Test
  void aDocumentLostInALoopIsSetAsideAndTheOnlyThreadReplaced() throws IOException {
    RunReport report = run("fine", "loop", "fine", "loop", "fine");
    assertThat(report.extracted()).isEqualTo(3);
    assertThat(quarantine())
        .containsExactly(
            new Quarantine(
                "file1", "d:1", Reason.TIMEOUT, "took longer than 2 s; allow more with --timeout"),
            new Quarantine(
                "file3", "d:3", Reason.TIMEOUT, "took longer than 2 s; allow more with --timeout"));
  }

  @Test
  void whateverADocumentThrowsItIsSetAsideAndTheOthersGoOn() throws IOException {
    RunReport report = run("throw", "fine", "overflow", "memory", "fine");
    assertThat(report.extracted()).isEqualTo(2);
    assertThat(quarantine()).extracting(Quarantine::reason).containsOnly(Reason.FAILED);
    assertThat(quarantine())
        .extracting(Quarantine::detail)
        .satisfiesExactly(
            thrown -> assertThat(thrown).contains("no such thing"),
            overflow -> assertThat(overflow).contains("StackOverflowError"),
            memory -> assertThat(memory).contains("more memory"));
  }
}
