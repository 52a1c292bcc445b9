package org.theragraph.graph;

/** Does something when a stage begins. */
record AtStage(String stage, Runnable action) implements LoadListener {
  static LoadListener of(String stage, Runnable action) {
    return new AtStage(stage, action);
  }

  @Override
  public void stage(String name, long total) {
    if (name.equals(stage)) {
      action.run();
    }
  }

  @Override
  public void advanced(long count) {}
}
