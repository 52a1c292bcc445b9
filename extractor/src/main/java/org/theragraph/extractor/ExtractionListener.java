package org.theragraph.extractor;

/** Hears how far a run has come. */
@FunctionalInterface
public interface ExtractionListener {
  ExtractionListener NONE = (documents, bytes) -> {};

  /**
   * @param documents done so far, quarantined ones included
   * @param bytes of input read so far
   */
  void documentDone(long documents, long bytes);
}
