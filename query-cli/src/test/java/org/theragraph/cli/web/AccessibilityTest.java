package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.theragraph.cli.fixture.Chromium;
import org.theragraph.cli.fixture.Chromium.Window;
import org.theragraph.cli.fixture.OwnServer;

/** Whether everybody can use each view, at a desk and by phone, by day and by night. */
class AccessibilityTest extends OnArchetype {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final double FIRST_CONTENT = 1000; // milliseconds
  private static final List<View> VIEWS =
      Stream.concat(View.MAIN.stream(), View.FURTHER.stream()).toList();

  /** What Tab should lead to. */
  private static final String OPERABLE =
      "a[href], button, input:not([type=hidden]), select, textarea, summary";

  private static final String REACHED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return "";
        const style = getComputedStyle(e);
        e.setAttribute("data-reached", "");
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ? "seen" : e.outerHTML;
      }""";

  private static final String NOT_REACHED =
      """
      operable => [...document.querySelectorAll(operable)]
        .filter(e => e.checkVisibility() && !e.hasAttribute("data-reached")).map(e => e.outerHTML)""";

  static Stream<Arguments> everywhere() {
    return VIEWS.stream()
        .flatMap(
            view ->
                Stream.of(Chromium.DESKTOP, Chromium.PHONE)
                    .flatMap(
                        window ->
                            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(colours -> Arguments.of(view, window, colours))));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void aViewHindersNobodyAndIsNotWiderThanTheWindow(View view, Window window, ColorScheme colours) {
    BrowserContext person = chromium.person(window, colours);
    Page page = person.newPage();
    view.open(page, served);
    List<String> found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(AccessibilityTest::told)
                .toList();
    assertThat(found).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(window.width());
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getAny()).toList();
  }

  @ParameterizedTest
  @FieldSource("VIEWS")
  void tabLeadsEverywhereAndTheFocusIsSeen(View view) {
    Page page = chromium.page();
    view.open(page, served);
    page.evaluate("document.activeElement.blur()");
    int operable = page.locator(OPERABLE + ", [tabindex='0']").count();
    for (int i = 0; i <= operable; i++) {
      page.keyboard().press("Tab");
      assertThat((String) page.evaluate(REACHED)).isIn("seen", "");
    }
    assertThat((List<?>) page.evaluate(NOT_REACHED, OPERABLE)).isEmpty();
  }

  @Test
  void theFirstContentIsThereInASecond() {
    Page page = chromium.page();
    page.navigate(served.at("#/"));
    page.reload(); // the first one warms the server
    page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
    double first =
        ((Number)
                page.evaluate(
                    "performance.getEntriesByName('first-contentful-paint')[0].startTime"))
            .doubleValue();
    System.out.printf("first content after %.0f ms%n", first);
    assertThat(first).isLessThan(FIRST_CONTENT);
  }

  @Test
  void whatIsEmptySaysWhatToDo() {
    Page page = chromium.page();
    page.navigate(served.at("#/search?q=qqqq"));
    assertThat(page.locator("main")).containsText("Try fewer letters, or ask a whole question");
    page.navigate(served.at("#/answer?question=transfer&name=psoriasis"));
    assertThat(page.locator("main .error")).containsText("a Drug is needed");
    page.navigate(served.at("#/answer?question=failed-uses&name=isatuximab"));
    assertThat(page.locator("main")).containsText("Load more documents.");
    page.navigate(served.at("#/nothing"));
    assertThat(page.locator("main a")).hasText("To the start");
  }

  @Test
  void anEmptyGraphSaysHowToFillIt(@TempDir Path home) throws Exception {
    try (OwnServer neo4j = OwnServer.in(home);
        Served empty = Served.over(home)) {
      neo4j.clear();
      Page page = chromium.page();
      for (String hash : List.of("#/", "#/search?q=lupus", "#/concept?name=CD38", "#/review")) {
        page.navigate(empty.at(hash));
        View.settle(page);
        assertThat(page.locator("main")).containsText("theragraph demo");
      }
    }
  }
}
