package org.theragraph.cli.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Chromium;
import org.theragraph.cli.fixture.Chromium.Window;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.OwnServer;

/**
 * Makes the pictures of the page: {@code mvn test -Dtest=ScreensTest -Dscreenshots=docs/screens
 * -Dscreenshots.facts=FOLDER}, from a folder of facts such as the demo's.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreensTest {
  @TempDir private Path home;

  @Test
  void ofEachViewByDayAndByNightAtADeskAndByPhone() throws Exception {
    Path folder = Files.createDirectories(Path.of(System.getProperty("screenshots")));
    try (OwnServer neo4j = OwnServer.in(home);
        Chromium chromium = Chromium.start()) {
      neo4j.clear();
      Cli.Result load =
          Cli.with(Map.of("THERAGRAPH_HOME", home.toString()))
              .run("load", System.getProperty("screenshots.facts"));
      Assertions.assertThat(load.exitCode()).as(load.err()).isZero();
      try (Served served = Served.over(home)) {
        for (Window window : List.of(Chromium.DESKTOP, Chromium.PHONE)) {
          for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            take(chromium.person(window, colours), served, folder, window, colours);
            chromium.empty();
          }
        }
      }
    }
  }

  private static void take(
      BrowserContext person, Served served, Path folder, Window window, ColorScheme colours)
      throws IOException {
    Page page = person.newPage();
    for (View view : View.MAIN) {
      view.open(page, served);
      Path file =
          folder.resolve(
              "%s-%s-%s.png"
                  .formatted(view, window.name(), colours.name().toLowerCase(Locale.ROOT)));
      Files.write(file, SmallPng.of(page.screenshot()));
    }
  }
}
