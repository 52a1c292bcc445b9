package org.theragraph.cli.intake;

import org.theragraph.cli.session.Session;

/** Says, when Ctrl-C or a signal ends the process, what that leaves behind. */
final class Interruption {
  private final Thread hook;

  Interruption(Session session, String message) {
    this.hook =
        new Thread(() -> session.note("\ntheragraph: interrupted; " + message), "last word");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The work is done: nothing is left to say. */
  void withdraw() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending, and the hook speaks
    }
  }
}
