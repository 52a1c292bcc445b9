package org.theragraph.corpora.facts;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of facts of the tests here, for those elsewhere. */
public final class MadeFacts {
  private MadeFacts() {}

  public static void write(Path folder) throws IOException {
    Facts.write(folder);
  }
}
