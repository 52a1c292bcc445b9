package org.theragraph.extractor.vocabulary;

/** A vocabulary that cannot be used; the message says file, line and column, and what to do. */
public final class VocabularyException extends RuntimeException {
  public VocabularyException(String message) {
    super(message);
  }

  public VocabularyException(String message, Throwable cause) {
    super(message, cause);
  }
}
