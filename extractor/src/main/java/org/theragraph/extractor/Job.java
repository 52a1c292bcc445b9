package org.theragraph.extractor;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.extractor.annotation.Deadline;

/** One document on its way through the extractor. */
final class Job extends FutureTask<Outcome> {
  private final String source;
  private final @Nullable String document;
  private final Duration allowed;
  private volatile long started;
  private volatile boolean isStarted; // nanoTime may be any number, 0 too

  Job(DocumentExtractor extractor, Document document, String source, Duration allowed) {
    super(() -> extract(extractor, document, source, allowed));
    this.source = source;
    this.document = document.id();
    this.allowed = allowed;
  }

  /** A document that the reader set aside already: it only keeps its place in the order. */
  Job(Quarantine record) {
    super(() -> new Outcome.SetAside(record));
    this.source = record.source();
    this.document = record.document();
    this.allowed = Duration.ZERO;
    run();
  }

  @Override
  public void run() {
    started = System.nanoTime();
    isStarted = true;
    super.run();
  }

  /** Whether it is worked on for longer than allowed. */
  boolean isOverdue() {
    return isStarted && System.nanoTime() - started > allowed.toNanos();
  }

  /** What becomes of it when it takes too long. */
  Outcome tooLong() {
    return setAside(source, document, Reason.TIMEOUT, Deadline.complaint(allowed));
  }

  /** One document must not end the run: whatever it throws, it is set aside. */
  private static Outcome extract(
      DocumentExtractor extractor, Document document, String source, Duration allowed) {
    try {
      return new Outcome.Extracted(extractor.extract(document, Deadline.in(allowed)));
    } catch (Deadline.DeadlineException e) {
      return setAside(source, document.id(), Reason.TIMEOUT, Deadline.complaint(allowed));
    } catch (FactsException e) {
      // Given mentions that do not fit the text: the message names their line.
      return setAside(source, document.id(), Reason.MALFORMED, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      String detail = "takes more memory than there is; split it, or give Java more: -Xmx";
      return setAside(source, document.id(), Reason.FAILED, detail);
    } catch (RuntimeException | StackOverflowError e) {
      return setAside(source, document.id(), Reason.FAILED, "please report it: " + e);
    }
  }

  private static Outcome setAside(
      String source, @Nullable String document, Reason reason, String detail) {
    return new Outcome.SetAside(new Quarantine(source, document, reason, detail));
  }
}
