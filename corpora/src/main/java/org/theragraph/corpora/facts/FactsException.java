package org.theragraph.corpora.facts;

/** A folder of facts breaks its format. The message is one line: file, line, field, remedy. */
public final class FactsException extends RuntimeException {
  public FactsException(String message) {
    super(String.join(" ", message.split("\\R", -1))); // texts that it quotes may have more lines
  }
}
