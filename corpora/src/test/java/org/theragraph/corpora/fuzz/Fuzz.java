package org.theragraph.corpora.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries inputs on a reader: each must end within seconds, with bounded memory, and without another
 * exception than the reader documents. What fails is kept in {@code target/fuzz}.
 */
final class Fuzz {
  /** Of {@link Fuzzing}: each property is tried this often, with another seed. */
  static final int BATCHES = 20;

  private static final Duration LONGEST = Duration.ofSeconds(10); // of one input
  private static final long MOST_MEMORY = 1L << 30; // bytes allocated for one input
  private static final int QUICK_TRIES = 10; // of one batch
  private static final double MINUTES = Double.parseDouble(System.getProperty("fuzz.minutes", "0"));

  private final String name;
  private final Mutants mutants;
  private final Target target;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
          });

  /** Reads an input; whatever it throws is a find. */
  @FunctionalInterface
  interface Target {
    void read(byte[] input) throws Exception;
  }

  Fuzz(String name, List<byte[]> seeds, Target target) {
    this.name = name;
    this.mutants = new Mutants(seeds);
    this.target = target;
  }

  /** Tries a batch: some inputs, or for its share of {@code -Dfuzz.minutes}. */
  void batch(long seed) {
    Random random = new Random(seed);
    long end = System.nanoTime() + (long) (MINUTES * 60e9 / BATCHES);
    long tries = 0;
    try {
      for (; MINUTES > 0 ? System.nanoTime() < end : tries < QUICK_TRIES; tries++) {
        attempt(mutants.next(random));
      }
    } finally {
      worker.shutdownNow();
      if (MINUTES > 0) {
        System.out.printf(Locale.ROOT, "fuzz %s: seed %d, %,d tries%n", name, seed, tries);
      }
    }
  }

  private void attempt(byte[] input) {
    var result = worker.submit(() -> measured(input));
    try {
      long bytes = result.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      if (bytes > MOST_MEMORY) {
        throw found(input, "took " + (bytes >> 20) + " MB of memory", null);
      }
    } catch (ExecutionException e) {
      throw found(input, String.valueOf(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      AssertionError where = new AssertionError("is still here");
      Thread.getAllStackTraces().forEach((thread, trace) -> setTrace(thread, trace, where));
      throw found(input, "took more than " + LONGEST.toSeconds() + " s", where);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void setTrace(Thread thread, StackTraceElement[] trace, Throwable where) {
    if (thread.getName().equals("fuzz")) {
      where.setStackTrace(Arrays.copyOf(trace, Math.min(trace.length, 60)));
    }
  }

  /** Bytes that reading allocated. */
  private long measured(byte[] input) throws Exception {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    target.read(input);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private AssertionError found(byte[] input, String what, Throwable cause) {
    Path file = Path.of("target", "fuzz", name + "-" + Integer.toHexString(Arrays.hashCode(input)));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AssertionError("%s: %s; its input is %s".formatted(name, what, file), cause);
  }
}
