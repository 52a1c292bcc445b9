package org.theragraph.cli.progress;

import org.theragraph.cli.session.Session;
import org.theragraph.extractor.ExtractionListener;

/** Shows how an extraction gets on: by bytes where their number is known, else by documents. */
public final class ExtractProgress implements ExtractionListener, AutoCloseable {
  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;

  private final boolean byBytes;
  private final Bar bar;

  /**
   * Starts the bar.
   *
   * @param bytes size of all inputs, -1 where it is not known
   */
  public ExtractProgress(Session session, long bytes) {
    this.byBytes = bytes > 0;
    this.bar = byBytes ? inBytes(session, bytes) : new Bar(session, "extract", " documents", 1, -1);
  }

  /** The bar shows whole units: small inputs need small ones. */
  private static Bar inBytes(Session session, long bytes) {
    return bytes < 10 * MEGABYTE
        ? new Bar(session, "extract", " kB", KILOBYTE, bytes)
        : new Bar(session, "extract", " MB", MEGABYTE, bytes);
  }

  @Override
  public void documentDone(long documents, long bytes) {
    bar.stepTo(byBytes ? bytes : documents);
    bar.note(" " + documents + " documents");
  }

  @Override
  public void close() {
    bar.close();
  }
}
