package org.theragraph.extractor.annotation;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/** CoreNLP tells standard error about every model it loads; users of a command need not know. */
final class CoreNlpLog {
  private CoreNlpLog() {}

  static void silence() {
    RedwoodConfiguration.current().clear().apply();
  }
}
