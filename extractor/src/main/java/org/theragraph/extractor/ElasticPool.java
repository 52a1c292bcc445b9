package org.theragraph.extractor;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of threads that get on. Java cannot end a thread that is lost in a loop: another
 * takes its place, and goes again if the lost one comes back. All are daemons, so that none keeps
 * the process alive.
 */
final class ElasticPool implements AutoCloseable {
  private final int size;
  private final Set<Runnable> lost = new HashSet<>();
  private final ThreadPoolExecutor threads;

  ElasticPool(int size) {
    this.size = size;
    this.threads =
        new ThreadPoolExecutor(
            size, size, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ElasticPool::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "extract");
    thread.setDaemon(true);
    return thread;
  }

  void execute(Runnable task) {
    threads.execute(
        () -> {
          task.run();
          back(task);
        });
  }

  /** Waits no more for a task that is running. */
  synchronized void abandon(Runnable task) {
    lost.add(task);
    resize();
  }

  private synchronized void back(Runnable task) {
    if (lost.remove(task)) {
      resize();
    }
  }

  /** The maximum first when growing, the core first when shrinking: core never exceeds maximum. */
  private void resize() {
    int wanted = size + lost.size();
    if (wanted > threads.getMaximumPoolSize()) {
      threads.setMaximumPoolSize(wanted);
      threads.setCorePoolSize(wanted);
    } else {
      threads.setCorePoolSize(wanted);
      threads.setMaximumPoolSize(wanted);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
