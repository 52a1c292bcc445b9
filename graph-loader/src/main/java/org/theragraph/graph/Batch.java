package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects records and hands them on by the batch. Not thread-safe.
 *
 * <p>Batches of a thousand to ten thousand rows are about equally fast; texts are long, so that
 * their length counts too.
 */
final class Batch<T> {
  static final int ROWS = Integer.getInteger("theragraph.load.rows", 5_000);
  private static final long UNITS = 8_000_000;

  private final Sink<T> sink;
  private List<T> records = new ArrayList<>();
  private long units;

  Batch(Sink<T> sink) {
    this.sink = sink;
  }

  /** Takes a batch of at least one record. */
  @FunctionalInterface
  interface Sink<T> {
    void take(List<T> records) throws IOException;
  }

  void add(T record) throws IOException {
    add(record, 0);
  }

  /** Cuts a list into batches. */
  static <T> void each(List<T> all, Consumer<List<T>> sink) {
    for (int i = 0; i < all.size(); i += ROWS) {
      sink.accept(all.subList(i, Math.min(all.size(), i + ROWS)));
    }
  }

  /**
   * Adds a record.
   *
   * @param length of its text, UTF-16 units
   */
  void add(T record, long length) throws IOException {
    records.add(record);
    units += length;
    if (records.size() >= ROWS || units >= UNITS) {
      flush();
    }
  }

  /** Hands on what is left. */
  void flush() throws IOException {
    if (!records.isEmpty()) {
      List<T> full = records;
      records = new ArrayList<>();
      units = 0;
      sink.take(full);
    }
  }
}
