package org.theragraph.cli.progress;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.LoadListener;

/** Shows how a load gets on, one bar a stage. */
public final class LoadProgress implements LoadListener, AutoCloseable {
  private final Session session;
  private @Nullable Bar bar;

  public LoadProgress(Session session) {
    this.session = session;
  }

  @Override
  public void stage(String name, long total) {
    close();
    bar = new Bar(session, name, "", 1, total);
  }

  @Override
  public void advanced(long count) {
    if (bar != null) {
      bar.stepBy(count);
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
