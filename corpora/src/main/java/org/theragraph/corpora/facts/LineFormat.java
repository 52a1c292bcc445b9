package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** How one kind of record stands on a line. */
interface LineFormat<T> {
  /** Writes the fields of an object, without its braces. */
  void write(T value, JsonGenerator out) throws IOException;

  /**
   * Reads a record.
   *
   * @throws FactsException if a field is missing or has the wrong form
   */
  T read(Fields fields);

  /** How many are read ahead together; a few where they are long. */
  default int batch() {
    return 256;
  }
}
