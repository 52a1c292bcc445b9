package org.theragraph.graph.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes, and between the threads of one. The system drops it when its process
 * dies, however it dies.
 */
public final class FileMutex implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  // Closing any channel on a file drops every lock this process has on it (POSIX), so a thread that
  // only tries must not even open a file that another thread has locked.
  private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private FileMutex(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock; null when somebody else has it. */
  public static @Nullable FileMutex tryTake(Path file) throws IOException {
    Path key = file.toAbsolutePath().normalize();
    if (!TAKEN_HERE.add(key)) {
      return null;
    }
    FileMutex mutex = null;
    try {
      mutex = lock(key);
    } finally {
      if (mutex == null) {
        TAKEN_HERE.remove(key);
      }
    }
    return mutex;
  }

  private static @Nullable FileMutex lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new FileMutex(file, channel, lock);
  }

  /** Takes the lock, waiting for it; null when the time is up. */
  public static @Nullable FileMutex take(Path file, Duration timeout)
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
    } finally {
      TAKEN_HERE.remove(file);
    }
  }
}
