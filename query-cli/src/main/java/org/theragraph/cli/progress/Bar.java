package org.theragraph.cli.progress;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Session;

/** One bar with count, rate and time left; draws nothing without a terminal or when quiet. */
final class Bar implements AutoCloseable {
  private static final int REFRESH_MILLIS = 200;

  private final @Nullable ProgressBar bar;

  /**
   * Starts a bar.
   *
   * @param total -1 where it is not known
   */
  Bar(Session session, String task, String unit, long unitSize, long total) {
    boolean seen = session.surroundings().errIsTerminal() && !session.settings().quiet();
    bar = seen ? build(session, task, unit, unitSize, total) : null;
  }

  private static ProgressBar build(
      Session session, String task, String unit, long unitSize, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(unit, unitSize)
        .setInitialMax(total)
        .showSpeed()
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setConsumer(new ToTerminal(session.err(), session.surroundings().columns() - 1))
        .build();
  }

  void stepTo(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  void stepBy(long more) {
    if (bar != null) {
      bar.stepBy(more);
    }
  }

  void note(String message) {
    if (bar != null) {
      bar.setExtraMessage(message);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Draws over the same line. */
  private record ToTerminal(PrintWriter err, int columns) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return columns;
    }

    @Override
    public void accept(String line) {
      err.print("\r" + line);
      err.flush();
    }

    @Override
    public void close() {
      err.println();
      err.flush();
    }
  }
}
