package org.theragraph.corpora.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.theragraph.corpora.model.Quarantine.Reason;

/**
 * Documents from files, folders, globs, archives and standard input, by content and not by name.
 *
 * <p>The order is always the same: inputs as given, folders and globs sorted by path, archives as
 * packed. Memory holds one document and the ids seen. Immutable; one source can be read many times,
 * save for standard input.
 */
public final class DocumentSource {
  /** Largest document that is read, in bytes. */
  public static final long DEFAULT_LIMIT = 20_000_000;

  private final Finder finder;
  private final UnaryOperator<DocumentSink> lens;
  private final LongConsumer progress;
  private final long limit;

  private DocumentSource(
      Finder finder, UnaryOperator<DocumentSink> lens, LongConsumer progress, long limit) {
    this.finder = finder;
    this.lens = lens;
    this.progress = progress;
    this.limit = limit;
  }

  /** Finds what there is to open. */
  @FunctionalInterface
  private interface Finder {
    List<Input> find() throws IOException;
  }

  /**
   * Files, folders (with all below them), globs ({@code press/*.html}, {@code **}), or {@code -}
   * for standard input. Files may be .gz, .zip, .tar, .tar.gz, whatever their names end with.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static DocumentSource of(List<String> inputs) {
    return of(inputs, System.in);
  }

  static DocumentSource of(List<String> inputs, InputStream standardInput) {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException(
          "Name at least one file, folder or pattern, or - for standard input.");
    }
    List<String> names = List.copyOf(inputs);
    return new DocumentSource(
        () -> new InputFinder(standardInput).find(names),
        AddressSink::new,
        bytes -> {},
        DEFAULT_LIMIT);
  }

  /**
   * The project's sample corpus: abstracts and press releases written for it. Its abstracts have
   * ids {@code sample:} and no address, for PubMed knows nothing of them.
   */
  public static DocumentSource ofSample() {
    return ofSample(DocumentSource.class.getClassLoader());
  }

  static DocumentSource ofSample(ClassLoader loader) {
    return new DocumentSource(
        () -> SampleCorpus.inputs(loader), SampleSink::new, bytes -> {}, DEFAULT_LIMIT);
  }

  /**
   * The same source that tells how far it has come.
   *
   * @param listener gets the bytes of {@link #sizeInBytes} taken so far, packed as on disk; called
   *     often, from the reading thread
   */
  public DocumentSource withProgress(LongConsumer listener) {
    return new DocumentSource(finder, lens, listener, limit);
  }

  /** The same source less what lies below a folder: the one that is written meanwhile. */
  public DocumentSource without(Path folder) {
    return new DocumentSource(() -> outside(folder, finder.find()), lens, progress, limit);
  }

  private static List<Input> outside(Path folder, List<Input> inputs)
      throws InputNotFoundException {
    Path left = folder.toAbsolutePath().normalize();
    List<Input> outside = inputs.stream().filter(input -> !isBelow(left, input)).toList();
    if (outside.isEmpty()) {
      throw new InputNotFoundException(
          "All input lies in '%s', which is to be written; choose another folder for it."
              .formatted(folder));
    }
    return outside;
  }

  private static boolean isBelow(Path folder, Input input) {
    Path file = input.path();
    if (file == null) {
      return false;
    }
    Path path = file.toAbsolutePath().normalize();
    return path.startsWith(folder) && !path.equals(folder);
  }

  /**
   * The same source seen through a lens.
   *
   * @param lens makes of the sink that takes all one that takes part of it, or other documents
   */
  public DocumentSource through(UnaryOperator<DocumentSink> lens) {
    return new DocumentSource(finder, sink -> this.lens.apply(lens.apply(sink)), progress, limit);
  }

  /** The same source with another limit for one document, in bytes. */
  public DocumentSource withLimit(long bytes) {
    return new DocumentSource(finder, lens, progress, bytes);
  }

  /**
   * Looks whether there is something to open, and opens nothing.
   *
   * @throws InputNotFoundException if an input matches nothing
   */
  public void requireInputs() throws IOException {
    finder.find();
  }

  /**
   * Reads everything, in order.
   *
   * @throws InputNotFoundException if an input matches nothing; nothing was read then
   * @throws IOException if the sink fails
   */
  public void read(DocumentSink sink) throws IOException {
    List<Input> inputs = finder.find();
    Delivery delivery = new Delivery(lens.apply(sink));
    Unpacker unpacker = new Unpacker(delivery, limit);
    long before = 0;
    for (Input input : inputs) {
      read(input, before, unpacker, delivery);
      before += Math.max(0, input.size());
      progress.accept(before);
    }
  }

  /** Bytes of all inputs as they lie on disk; -1 when unknown, as for standard input. */
  public long sizeInBytes() {
    List<Input> inputs;
    try {
      inputs = finder.find();
    } catch (IOException e) {
      return -1; // read() tells why
    }
    long total = 0;
    for (Input input : inputs) {
      if (input.size() < 0) {
        return -1;
      }
      total += input.size();
    }
    return total;
  }

  private void read(Input input, long before, Unpacker unpacker, Delivery delivery)
      throws IOException {
    InputStream in;
    try {
      in = input.open();
    } catch (IOException e) {
      delivery.from(input.name()).reject(Reason.UNREADABLE, null, why(e));
      return;
    }
    try {
      unpacker.read(input.name(), new CountedStream(in, before, progress));
    } finally {
      if (!(input instanceof Input.Stream)) {
        in.close();
      }
    }
  }

  private static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read; change it with chmod or run as its owner";
    }
    if (e instanceof NoSuchFileException) {
      return "is gone, or a link to nothing";
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null ? "cannot be opened" : reason;
  }
}
