package org.theragraph.extractor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;

/**
 * Extracts documents in parallel and gives what was found in the order of submission. At most a few
 * documents a thread wait, so memory stays bounded.
 *
 * <p>To be used from one thread.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 8;
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final DocumentExtractor extractor;
  private final ExtractionOptions options;
  private final OrderedWriter writer;
  private final ElasticPool threads;
  private final Deque<Job> waiting = new ArrayDeque<>();

  Workers(DocumentExtractor extractor, ExtractionOptions options, OrderedWriter writer) {
    this.extractor = extractor;
    this.options = options;
    this.writer = writer;
    this.threads = new ElasticPool(options.threads());
  }

  void submit(Document document, String source) throws IOException {
    Job job = new Job(extractor, document, source, options.perDocument());
    threads.execute(job);
    add(job);
  }

  void submit(Quarantine record) throws IOException {
    add(new Job(record));
  }

  /** Waits for all that was submitted. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      writeFirst();
    }
  }

  private void add(Job job) throws IOException {
    waiting.addLast(job);
    while (waiting.size() > options.threads() * WAITING_PER_THREAD || isFirstDone()) {
      writeFirst();
    }
  }

  private boolean isFirstDone() {
    Job first = waiting.peekFirst();
    return first != null && first.isDone();
  }

  private void writeFirst() throws IOException {
    writer.write(outcome(waiting.removeFirst()));
  }

  /** Waits for the outcome, but no longer than the document may take. */
  private Outcome outcome(Job job) throws IOException {
    while (true) {
      try {
        return job.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (job.isOverdue()) {
          // Steps look at the deadline themselves; one that is lost in a loop does not.
          threads.abandon(job);
          return job.tooLong();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause()); // documents' failures are outcomes
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
