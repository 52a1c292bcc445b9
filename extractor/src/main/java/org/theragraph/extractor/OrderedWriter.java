package org.theragraph.extractor;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.theragraph.corpora.facts.FactsWriter;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.Document;
import org.theragraph.extractor.assembly.Assembler;

/** Writes outcomes as they come, gathers statements and counts. Not thread-safe. */
final class OrderedWriter {
  private final FactsWriter writer;
  private final Assembler assembler;
  private final ExtractionListener listener;
  private final AtomicLong bytes;
  private long extracted;
  private long duplicates;

  OrderedWriter(
      FactsWriter writer, Assembler assembler, ExtractionListener listener, AtomicLong bytes) {
    this.writer = writer;
    this.assembler = assembler;
    this.listener = listener;
    this.bytes = bytes;
  }

  void write(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.SetAside setAside) {
      writer.write(setAside.record());
    } else if (outcome instanceof Outcome.Extracted done) {
      Document document = done.result().facts().document();
      writer.write(done.result().facts());
      assembler.add(document, done.result().facts().mentions(), done.result().claims());
      if (document.duplicateOf() == null) {
        extracted++;
      } else {
        duplicates++;
      }
    }
    listener.documentDone(extracted + duplicates + writer.quarantineCount(), bytes.get());
  }

  /**
   * @param read documents that the source gave, counted where they come in
   */
  RunReport report(long read, Map<String, String> versions, Map<String, Double> seconds) {
    return new RunReport(
        versions,
        read,
        extracted,
        duplicates,
        writer.quarantineCount(),
        writer.mentionCount(),
        assembler.concepts().size(),
        assembler.statements().size(),
        writer.evidenceCount(),
        writer.deletionCount(),
        seconds);
  }
}
