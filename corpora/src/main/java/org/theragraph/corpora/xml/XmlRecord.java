package org.theragraph.corpora.xml;

/**
 * A stretch of an XML stream from a record's start tag to its end tag.
 *
 * @param cut how it ended
 * @param name of the record's element
 * @param number of the record in its stream, from 1
 * @param bytes as they stand in the stream; of a record that is too large, the beginning
 * @param line of its start tag, from 1
 * @param column of its start tag in bytes, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record XmlRecord(Cut cut, String name, long number, byte[] bytes, long line, long column) {
  /** How a record ended. */
  public enum Cut {
    WHOLE,
    /** The next record or the end of the stream came before the end tag. */
    UNFINISHED,
    /** An end tag without its start tag; there are no bytes. */
    HEADLESS,
    TOO_LARGE
  }
}
