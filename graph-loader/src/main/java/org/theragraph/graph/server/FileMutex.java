package org.theragraph.graph.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes, and between the threads of one. The system drops it when its process
 * dies, however it dies.
 */
final class FileMutex implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  private final FileChannel channel;
  private final FileLock lock;

  private FileMutex(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock; null when somebody else has it. */
  static @Nullable FileMutex tryTake(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // another thread of this process has it
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new FileMutex(channel, lock);
  }

  /** Takes the lock, waiting for it; null when the time is up. */
  static @Nullable FileMutex take(Path file, Duration timeout)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    FileMutex mutex = tryTake(file);
    while (mutex == null && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      mutex = tryTake(file);
    }
    return mutex;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
