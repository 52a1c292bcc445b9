package org.theragraph.graph.bulk;

import org.neo4j.cli.AdminTool;

/** Runs the import tool for as long as the process that started it lives, and no longer. */
final class ImportMain {
  private ImportMain() {}

  public static void main(String[] args) {
    ProcessHandle.current().parent().ifPresent(ImportMain::follow);
    AdminTool.main(args);
  }

  private static void follow(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(1);
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
  }
}
