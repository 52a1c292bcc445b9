package org.theragraph.extractor.reader;

/** The reader's model cannot be used; the message says what is wrong with which file. */
public final class ReaderException extends RuntimeException {
  public ReaderException(String message) {
    super(message);
  }

  public ReaderException(String message, Throwable cause) {
    super(message, cause);
  }
}
