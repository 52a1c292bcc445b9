package org.theragraph.corpora.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.store.StoreIndex;

/** One thing to open. */
interface Input {
  /** Path as the user gave it or as it was found, {@code -} for standard input. */
  String name();

  /** Size in bytes; -1 when unknown. */
  long size();

  InputStream open() throws IOException;

  /** The file that it is; null for anything else. */
  default @Nullable Path path() {
    return null;
  }

  /** A file. */
  record File(String name, Path path) implements Input {
    @Override
    public long size() {
      try {
        return Files.isRegularFile(path) ? Files.size(path) : -1;
      } catch (IOException e) {
        return 0; // it cannot be read either, and then gives no bytes
      }
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /**
   * What was fetched, as long as it is just that.
   *
   * @param sha256 of the bytes as they came
   */
  record Stored(String name, Path path, String sha256) implements Input {
    @Override
    public long size() {
      return new File(name, path).size();
    }

    @Override
    public InputStream open() throws IOException {
      if (Files.exists(path) && !StoreIndex.isWhole(path, sha256)) {
        throw new IOException(
            path + " is damaged: it is not what was fetched. Fetch it into its store again");
      }
      return Files.newInputStream(path);
    }
  }

  /** Bytes in memory. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Memory(String name, byte[] bytes) implements Input {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** A stream that is there already, such as standard input; left open. */
  record Stream(String name, InputStream in) implements Input {
    @Override
    public long size() {
      return -1;
    }

    @Override
    public InputStream open() {
      return in;
    }
  }

  /** Something that was met on the way and cannot be opened. */
  record Closed(String name, IOException why) implements Input {
    @Override
    public long size() {
      return 0;
    }

    @Override
    public InputStream open() throws IOException {
      throw why;
    }
  }
}
