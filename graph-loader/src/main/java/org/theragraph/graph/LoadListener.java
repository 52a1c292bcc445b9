package org.theragraph.graph;

/** Hears how a load gets on, for a progress bar. Called from the thread that loads. */
public interface LoadListener {
  /** A listener that hears nothing. */
  LoadListener NONE =
      new LoadListener() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advanced(long count) {}
      };

  /**
   * A stage begins; the one before is done.
   *
   * @param name what is checked or written, for a person: {@code concepts}
   * @param total records of the stage
   */
  void stage(String name, long total);

  /**
   * More of the stage is done.
   *
   * @param count records since the last call
   */
  void advanced(long count);
}
