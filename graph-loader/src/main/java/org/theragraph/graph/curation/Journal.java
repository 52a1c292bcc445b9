package org.theragraph.graph.curation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.facts.EventLines;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.lock.FileMutex;

/**
 * What people said, in a file of JSON Lines that is only ever added to. What {@link #append}
 * returned from is on the disk; several processes may append at once.
 *
 * @param <T> decisions or withdrawals
 */
public final class Journal<T> {
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final Path file;
  private final EventLines<T> lines;

  private Journal(Path file, EventLines<T> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** What curators of a home decided on statements and sentences. */
  public static Journal<Decision> decisions(Path home) {
    return new Journal<>(home.resolve("decisions.jsonl"), EventLines.DECISIONS);
  }

  /** Which documents curators of a home withdrew. */
  public static Journal<Withdrawal> withdrawals(Path home) {
    return new Journal<>(home.resolve("withdrawals.jsonl"), EventLines.WITHDRAWALS);
  }

  public Path file() {
    return file;
  }

  /**
   * All events in the order in which they were made. A last line without end is what a crash left
   * of one that was never acknowledged: it does not count.
   *
   * @throws GraphException if another line cannot be read; nothing is skipped
   */
  public List<T> read() throws IOException {
    return Files.exists(file) ? parse(Files.readString(file), file.toString()) : List.of();
  }

  /**
   * The same of a copy of such a file.
   *
   * @param place its name, for messages
   */
  public List<T> parse(String text, String place) {
    List<T> events = new ArrayList<>();
    List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    for (int i = 0; i < whole.size(); i++) {
      events.add(event(whole.get(i), place + ":" + (i + 1)));
    }
    return events;
  }

  private T event(String line, String place) {
    try {
      return lines.read(line, place);
    } catch (FactsException e) {
      throw new GraphException(
          e.getMessage()
              + ". Decisions are read whole or not at all: correct this line or bring it back from"
              + " a backup");
    }
  }

  /** Adds events; when it returns they outlive a power cut. */
  public void append(List<T> events) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileMutex mutex =
        FileMutex.take(file.resolveSibling(file.getFileName() + ".lock"), WAIT)) {
      if (mutex == null) {
        throw new GraphException(
            "another theragraph has been writing %s for %d s".formatted(file, WAIT.toSeconds()));
      }
      add(events);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while waiting for " + file, e);
    }
    forceFolder();
  }

  private void add(List<T> events) throws IOException {
    StringBuilder text = new StringBuilder();
    events.forEach(event -> text.append(lines.write(event)).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      out.position(endOfLastLine(out));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.truncate(out.position());
      out.force(true);
    }
  }

  /** Where the next line begins: behind the last line feed. */
  private static long endOfLastLine(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long at = channel.size(); at > 0; at--) {
      one.clear();
      if (channel.read(one, at - 1) == 1 && one.get(0) == '\n') {
        return at;
      }
    }
    return 0;
  }

  /** The name of a new file is on the disk only when its folder is. */
  private void forceFolder() throws IOException {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (AccessDeniedException e) {
      // Windows does not open folders; NTFS needs none of it.
    }
  }
}
