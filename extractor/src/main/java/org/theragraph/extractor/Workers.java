package org.theragraph.extractor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.extractor.annotation.Deadline;

/**
 * Extracts documents in parallel and gives what was found in the order of submission. At most a few
 * documents a thread wait, so memory stays bounded.
 *
 * <p>To be used from one thread.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 8;

  private final DocumentExtractor extractor;
  private final ExtractionOptions options;
  private final OrderedWriter writer;
  private final ExecutorService threads;
  private final Deque<Future<Outcome>> waiting = new ArrayDeque<>();

  Workers(DocumentExtractor extractor, ExtractionOptions options, OrderedWriter writer) {
    this.extractor = extractor;
    this.options = options;
    this.writer = writer;
    this.threads =
        Executors.newFixedThreadPool(
            options.threads(),
            task -> {
              Thread thread = new Thread(task, "extract");
              thread.setDaemon(true);
              return thread;
            });
  }

  void submit(Document document, String source) throws IOException {
    add(threads.submit(() -> extract(document, source)));
  }

  void submit(Quarantine record) throws IOException {
    add(threads.submit(() -> new Outcome.SetAside(record)));
  }

  /** Waits for all that was submitted. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      writeFirst();
    }
  }

  private void add(Future<Outcome> outcome) throws IOException {
    waiting.addLast(outcome);
    while (waiting.size() > options.threads() * WAITING_PER_THREAD || isFirstDone()) {
      writeFirst();
    }
  }

  private boolean isFirstDone() {
    Future<Outcome> first = waiting.peekFirst();
    return first != null && first.isDone();
  }

  private void writeFirst() throws IOException {
    try {
      writer.write(waiting.removeFirst().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // an Error: documents' failures are outcomes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** One document must not end the run: whatever it throws, it is set aside. */
  private Outcome extract(Document document, String source) {
    try {
      return new Outcome.Extracted(extractor.extract(document, Deadline.in(options.perDocument())));
    } catch (Deadline.DeadlineException e) {
      return setAside(document, source, Reason.TIMEOUT, e);
    } catch (RuntimeException | StackOverflowError e) {
      return setAside(document, source, Reason.FAILED, e);
    }
  }

  private static Outcome setAside(
      Document document, String source, Reason reason, Throwable cause) {
    return new Outcome.SetAside(
        new Quarantine(source, document.id(), reason, String.valueOf(cause.getMessage())));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
