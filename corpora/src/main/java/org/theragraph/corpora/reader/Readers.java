package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Quarantine.Reason;

/** All readers, and which of them an input is for. */
public final class Readers {
  /** The first that recognises an input reads it: the particular before the general. */
  private static final List<DocumentReader> ALL =
      List.of(
          new PubMedReader(),
          new JatsReader(),
          new BiocXmlReader(),
          new HtmlReader(),
          new TrialReader(),
          new BiocJsonReader(),
          new JsonLinesReader(),
          new PubTatorReader(),
          new TextReader());

  private Readers() {}

  /** Readers in the order they are asked. */
  public static List<DocumentReader> all() {
    return ALL;
  }

  /** The reader for an input that begins like this; null where no reader knows it. */
  public static @Nullable DocumentReader of(Head head) {
    for (DocumentReader reader : ALL) {
      if (reader.recognises(head)) {
        return reader;
      }
    }
    return null;
  }

  /**
   * Reads an input of any known format; what cannot be read is rejected with its reason.
   *
   * @return false if the bytes broke off
   * @throws IOException if the sink fails
   */
  public static boolean read(ReaderInput input, RecordSink sink) throws IOException {
    WatchedSink watched = new WatchedSink(sink);
    try {
      readUnbroken(input, watched);
      return true;
    } catch (BrokenInputException e) {
      boolean refused = e.getCause() instanceof RefusedInputException;
      sink.reject(
          refused ? Reason.TOO_LARGE : Reason.BROKEN,
          null,
          (refused ? "" : "truncated or damaged: ")
              + e.getMessage()
              + "; what came before it was read");
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (watched.isInside()) {
        throw e;
      }
      // One file must not end the run: tags nested a hundred thousand deep, for one.
      sink.reject(Reason.FAILED, null, failure(e));
      return true;
    }
  }

  private static String failure(Throwable e) {
    return e instanceof OutOfMemoryError
        ? "takes more memory than the %d MB there are; split it, or give more: THERAGRAPH_JAVA_OPTS=-Xmx6g"
            .formatted(Runtime.getRuntime().maxMemory() >> 20)
        : "cannot be read to its end, please report it: " + e;
  }

  private static void readUnbroken(ReaderInput input, RecordSink sink) throws IOException {
    Head head = input.head();
    if (head.isEmpty()) {
      if (input.stream().read() < 0) { // or fails, when the stream broke at once
        sink.reject(Reason.EMPTY, null, "is empty");
      }
      return;
    }
    String binary = head.binary();
    if (binary != null) {
      sink.reject(Reason.BINARY, null, "is " + binary);
      return;
    }
    DocumentReader reader = of(head);
    if (reader == null) {
      sink.reject(
          Reason.MALFORMED,
          null,
          "XML with the root element <"
              + head.root()
              + ">, which no reader knows; known are PubmedArticleSet, article (JATS),"
              + " collection (BioC) and html");
      return;
    }
    reader.read(input, sink);
  }
}
