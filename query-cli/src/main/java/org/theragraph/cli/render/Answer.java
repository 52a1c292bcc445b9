package org.theragraph.cli.render;

/** What a question found, in the three forms it can be shown in. */
public interface Answer {
  /** Records, lists and maps for Jackson; absent values are left out. */
  Object json();

  /** One row for each finding. */
  Sheet sheet();

  /** The answer as a person reads it. */
  void write(Page page);
}
