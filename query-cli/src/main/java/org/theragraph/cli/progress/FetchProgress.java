package org.theragraph.cli.progress;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Session;

/** Shows how a fetch gets on, once it is known how many documents there are. */
public final class FetchProgress implements AutoCloseable {
  private final Session session;
  private @Nullable Bar bar;
  private long done;

  public FetchProgress(Session session) {
    this.session = session;
  }

  /** Starts the bar. */
  public void expect(long documents) {
    close();
    done = 0;
    bar = new Bar(session, "fetch", " documents", 1, documents);
  }

  /** One more document is fetched, known or failed. */
  public void advance() {
    done++;
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
