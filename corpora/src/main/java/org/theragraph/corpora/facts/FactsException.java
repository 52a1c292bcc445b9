package org.theragraph.corpora.facts;

/** A folder of facts breaks its format. The message is one line: file, line, field, remedy. */
public final class FactsException extends RuntimeException {
  public FactsException(String message) {
    super(message);
  }
}
