package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.Archetype;

/** A researcher looks a name up and reads what is said of it, by keyboard, on {@link Archetype}. */
class ResearcherPageTest extends OnArchetype {
  private static Page at(String hash) {
    Page page = chromium.page();
    page.navigate(served.at(hash));
    assertThat(page.locator("main[aria-busy]")).hasCount(0);
    return page;
  }

  private static Pattern hash(String start) {
    return Pattern.compile("#/" + start);
  }

  private static void follow(Page page, Locator link) {
    link.focus();
    page.keyboard().press("Enter");
  }

  @Test
  void aNameIsFoundByItsFirstLettersAndLeadsToSentenceAndDocumentAndBack() {
    Page page = at("");
    page.keyboard().press("/");
    page.keyboard().type("darat");
    Locator offered = page.locator("#completions li");
    assertThat(offered.first()).containsText("daratumumab");
    page.keyboard().press("ArrowDown");
    assertThat(offered.first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("daratumumab");
    assertThat(page).hasURL(hash("concept"));

    follow(page, page.locator("tr:has-text('CD38') a[href^='#/statement']").first());
    assertThat(page).hasURL(hash("statement"));
    assertThat(page.locator("blockquote mark.subject").first()).hasText("Daratumumab");
    assertThat(page.locator("blockquote mark.cue").first()).hasText("binds");
    assertThat(page.locator("blockquote mark.object").first()).hasText("CD38");

    follow(page, page.locator("article a[href^='#/document']").first());
    assertThat(page).hasURL(hash("document"));
    assertThat(page.locator(".text")).containsText("Daratumumab");
    assertThat(page.locator(".text a mark.object").first()).hasText("CD38");

    page.goBack();
    assertThat(page).hasURL(hash("statement"));
    page.goBack();
    assertThat(page.locator("h1")).hasText("daratumumab");
  }

  @Test
  void aQuestionWithAMisspeltNameOffersThoseThatMayBeMeant() {
    Page page = at("#/ask?q=which+targets+does+daratumumob+have%3F");
    assertThat(page.locator("main")).containsText("“daratumumob” is no name for drug");
    Locator meant = page.locator("main li a").first();
    assertThat(meant).hasText("daratumumab");
    follow(page, meant);
    assertThat(page).hasURL(hash("answer\\?question=targets-of"));
    assertThat(page.locator("article").first()).containsText("CD38");
  }

  @Test
  void aQuestionOfNoKindIsToldTheNearestInWords() {
    Page page = at("#/ask?q=what+is+the+price+of+daratumumab%3F");
    assertThat(page.locator("main")).containsText("I don't know this kind of question");
    assertThat(page.locator("main li").first()).containsText("?");
  }

  @Test
  void aDocumentShowsItsNamesAndClaimsAndOnlyThoseOfATypeIfAsked() {
    Page page = at("#/document?id=test:2");
    Locator cells = page.locator(".text a[title='plasma cell (CellType)'] mark.name");
    assertThat(cells).hasText("plasma cells");
    assertThat(page.locator(".text a mark.object")).hasText("CD38");

    follow(page, page.locator("[aria-label=Names] a:has-text('Target')"));
    assertThat(page).hasURL(hash("document\\?id=test%3A2&type=Target"));
    assertThat(page.locator("[aria-label=Names] a[aria-current=true]")).hasText("Target");
    assertThat(cells).hasCount(0);
    assertThat(page.locator(".text a mark.object")).hasText("CD38");

    follow(page, page.locator("[aria-label=Names] a:has-text('CellType')"));
    assertThat(cells).hasText("plasma cells");
    assertThat(page.locator(".text a mark.object")).hasCount(0);

    follow(page, page.locator("[aria-label=Claims] a:has-text('TARGETS')"));
    assertThat(page).hasURL(Pattern.compile("predicate=TARGETS&type=CellType"));
    follow(page, page.locator("main a:has-text('plasma cells')"));
    assertThat(page.locator("h1")).hasText("plasma cell");
  }
}
