package org.theragraph.corpora.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A store open for writing. One process at a time: the second is told so. What was put in counts
 * once {@link #commit} has returned; it is on the disk then. Not thread-safe.
 */
public final class DocumentStore implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;
  private final FileChannel index;
  private final Map<String, Fetched> documents;
  private final List<Fetched> pending = new ArrayList<>();
  private final Set<Path> touched = new LinkedHashSet<>();

  private DocumentStore(
      Path folder, FileChannel lock, FileChannel index, Map<String, Fetched> documents) {
    this.folder = folder;
    this.lock = lock;
    this.index = index;
    this.documents = documents;
  }

  /**
   * Opens a store, or makes one. A last line that was cut off when a run was killed is removed.
   *
   * @throws StoreException if another process has it open, or its index is damaged
   */
  public static DocumentStore open(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(StoreIndex.OBJECTS));
    FileChannel lock = lock(folder);
    FileChannel index = null;
    try {
      index =
          FileChannel.open(
              folder.resolve(StoreIndex.FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      long end = endOfLastLine(index);
      index.truncate(end);
      index.position(end);
      force(folder);
      return new DocumentStore(folder, lock, index, StoreIndex.read(folder));
    } catch (IOException | RuntimeException e) {
      if (index != null) {
        index.close();
      }
      lock.close();
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new StoreException(
          "another fetch is writing to %s; wait for it or choose another folder with --store"
              .formatted(folder));
    }
    return channel;
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

  public Path folder() {
    return folder;
  }

  /**
   * The latest version of a document; null where the store has none, or its object is gone or
   * damaged.
   */
  public @Nullable Fetched find(String id) throws IOException {
    Fetched document = documents.get(id);
    return document != null && has(document.sha256()) ? document : null;
  }

  private boolean has(String sha256) throws IOException {
    return StoreIndex.isWhole(StoreIndex.object(folder, sha256), sha256);
  }

  /** Number of documents, each counted once whatever its versions. */
  public int size() {
    return documents.size();
  }

  /** SHA-256 in 64 hex digits. */
  public static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * Puts a document in, to be committed with the others.
   *
   * @param bytes of which {@code document} tells the hash
   */
  public void put(Fetched document, byte[] bytes) throws IOException {
    if (!document.sha256().equals(hash(bytes))) {
      throw new IllegalArgumentException("bytes of another document than " + document.id());
    }
    Path object = StoreIndex.object(folder, document.sha256());
    if (!has(document.sha256())) {
      Path shard = object.resolveSibling("");
      Files.createDirectories(shard);
      Path part = object.resolveSibling("." + object.getFileName() + ".part");
      write(part, packed(bytes));
      Files.move(part, object, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      touched.add(shard);
    }
    note(document);
  }

  /** Takes note of a document whose bytes are in the store already. */
  public void note(Fetched document) {
    pending.add(document);
    documents.put(document.id(), document);
  }

  /** Writes the lines of what was put in since the last commit, and waits for the disk. */
  public void commit() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Fetched document : pending) {
      lines.append(StoreIndex.write(document));
    }
    for (Path shard : touched) {
      force(shard);
    }
    force(folder.resolve(StoreIndex.OBJECTS));
    writeAll(index, lines.toString().getBytes(StandardCharsets.UTF_8));
    index.force(true);
    pending.clear();
    touched.clear();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeAll(out, bytes);
      out.force(true);
    }
  }

  private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  /** The name of a new file is on the disk only when its folder is. */
  static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows does not open folders; NTFS needs none of it.
    }
  }

  /** Commits what is left. */
  @Override
  public void close() throws IOException {
    try (lock;
        index) {
      commit();
    }
  }
}
