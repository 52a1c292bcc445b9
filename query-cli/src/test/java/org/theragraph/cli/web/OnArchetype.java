package org.theragraph.cli.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Chromium;
import org.theragraph.cli.fixture.TestGraph;

/** A test in a real browser, of the page over {@link Archetype}. */
abstract class OnArchetype {
  static Served served;
  static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    served = Served.over(TestGraph.get().home());
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
      chromium.close();
    }
    served = null;
  }

  @AfterEach
  void goHome() {
    chromium.empty();
  }
}
