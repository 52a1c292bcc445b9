package org.theragraph.corpora.facts;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads records on a thread of its own while those before are worked on: parsing is more than half
 * of reading a folder. The order, and the place of a failure among the records, stay.
 */
final class ReadAhead<T> implements Closeable {
  private static final int BATCHES = 4;

  private final BlockingQueue<Batch<T>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final int size;
  private final Thread thread;
  private Batch<T> batch = new Batch<>();
  private int next;

  /** Hands on records until there are no more. */
  @FunctionalInterface
  interface Source<T> {
    void read(FactsReader.Visitor<T> visitor) throws IOException;
  }

  /** Some records with their places, and how the reading ended if it did. */
  private static final class Batch<T> {
    private final List<T> records = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private boolean last;
    private @Nullable Throwable failure;
  }

  /**
   * Begins to read.
   *
   * @param size records that change threads together; six times as many may be in memory
   */
  ReadAhead(int size, Source<T> source) {
    this.size = size;
    thread = new Thread(() -> fill(source), "theragraph-read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void fill(Source<T> source) {
    Filler filler = new Filler();
    try {
      source.read(filler);
    } catch (Stopped e) {
      return;
    } catch (Throwable e) { // told where the records are taken
      filler.batch.failure = e;
    }
    filler.batch.last = true;
    try {
      filler.send();
    } catch (Stopped e) {
      // nobody waits for the end
    }
  }

  /** Collects on the thread that reads. */
  private final class Filler implements FactsReader.Visitor<T> {
    private Batch<T> batch = new Batch<>();

    @Override
    public void visit(T record, String place) {
      batch.records.add(record);
      batch.places.add(place);
      if (batch.records.size() == size) {
        send();
      }
    }

    private void send() {
      try {
        queue.put(batch);
      } catch (InterruptedException e) {
        throw new Stopped();
      }
      batch = new Batch<>();
    }
  }

  /** Nobody takes records any more. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  /**
   * Hands on all records, on the thread that calls.
   *
   * @throws IOException and whatever else the source throws, after the records before it
   */
  void each(FactsReader.Visitor<T> visitor) throws IOException {
    while (hasNext()) {
      visitor.visit(batch.records.get(next), batch.places.get(next));
      next++;
    }
  }

  private boolean hasNext() throws IOException {
    while (next == batch.records.size()) {
      if (batch.last) {
        requireWhole(batch.failure);
        return false;
      }
      batch = taken();
      next = 0;
    }
    return true;
  }

  private Batch<T> taken() throws IOException {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    }
  }

  private static void requireWhole(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException file) {
      throw file;
    }
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  /** Ends the reading, wherever it is. */
  @Override
  public void close() throws IOException {
    thread.interrupt();
    queue.clear();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
