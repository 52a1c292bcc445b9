package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** The views that people use most, on daratumumab. */
record View(String name, String hash) {
  /** A sentence is found from its concept, for it has no name. */
  private static final String STATEMENT = "statement";

  private static final String DOCUMENT = "document";
  private static final String REVIEW = "review";
  private static final String CORRECTION = "correction";
  private static final String DECISIONS = "decisions";

  static final List<View> MAIN =
      List.of(
          new View("home", "#/"),
          new View("search", "#/search?q=lupus"),
          new View("concept", "#/concept?name=daratumumab"),
          new View(STATEMENT, "#/concept?name=daratumumab"),
          new View(DOCUMENT, "#/concept?name=daratumumab"),
          new View("answer", "#/answer?question=transfer&name=daratumumab"),
          new View("quality", "#/quality"),
          new View(REVIEW, "#/review"));

  /** Those that one comes to from them. */
  static final List<View> FURTHER =
      List.of(
          new View("misnamed", "#/ask?q=which+targets+does+daratumumob+have%3F"),
          new View(CORRECTION, "#/concept?name=daratumumab"),
          new View(DECISIONS, "#/concept?name=daratumumab"));

  /** Opens it, all of it loaded. */
  void open(Page page, Served served) {
    page.navigate(served.at(hash));
    settle(page);
    switch (name) {
      case STATEMENT -> follow(page, "td a[href^='#/statement']");
      case DOCUMENT -> {
        follow(page, "td a[href^='#/statement']");
        follow(page, "article a[href^='#/document']");
      }
      case REVIEW -> begin(page);
      case CORRECTION -> {
        reviewStatement(page);
        page.keyboard().press("c");
        page.locator("#correction p:has-text('stands between')").waitFor();
      }
      case DECISIONS -> {
        reviewStatement(page);
        page.keyboard().press("a");
        page.keyboard().press("u");
        assertThat(page.locator("#desk-status")).containsText("all kept");
        page.navigate(served.at("#/decisions"));
        page.locator("article:has-text('taken back')").first().waitFor();
      }
      default -> {
        // it is there
      }
    }
  }

  /** Unlike the queue, it takes no sentences from others, of whom there are many in tests. */
  private static void reviewStatement(Page page) {
    follow(page, "td a[href^='#/statement']");
    follow(page, "a:has-text('Review these sentences')");
    begin(page);
  }

  private static void begin(Page page) {
    if (page.locator("input[name=curator]").count() > 0) {
      page.locator("input[name=curator]").fill("screens");
      page.keyboard().press("Enter");
    }
    page.locator("#desk article").waitFor();
    assertThat(page.locator("#desk-status")).containsText("today");
  }

  private static void follow(Page page, String link) {
    String before = page.locator("h1").textContent();
    page.locator(link).first().click();
    assertThat(page.locator("h1")).not().hasText(before);
    settle(page);
  }

  /** Until the view and its pictures are there. */
  static void settle(Page page) {
    assertThat(page.locator("main[aria-busy]")).hasCount(0);
    assertThat(page.locator("main p:text-is('Loading …')")).hasCount(0);
    page.evaluate("() => Promise.all([...document.images].map(i => i.decode().catch(() => 0)))");
  }

  @Override
  public String toString() {
    return name;
  }
}
