package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.Archetype;

/**
 * An analyst asks what else a drug could treat, and takes the answer along, on {@link Archetype}.
 */
class AnalystPageTest extends OnArchetype {
  private static final String QUESTION =
      "which autoimmune diseases could daratumumab be transferred to?";

  /** Asks in the field at the top. */
  private static Page answer() {
    Page page = chromium.page();
    page.navigate(served.at(""));
    page.keyboard().press("/");
    page.keyboard().type(QUESTION);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("What else could daratumumab treat?");
    return page;
  }

  private static Object width(Locator picture) {
    return picture.evaluate("e => e.decode().then(() => e.naturalWidth)");
  }

  private static List<String> candidates(Page page) {
    page.locator("article h2 a").first().waitFor();
    return page.locator("article h2 a").allTextContents();
  }

  @Test
  void aQuestionLeadsToAPictureAndDownToTheSentence() {
    Page page = answer();
    assertThat(candidates(page)).contains("myasthenia gravis");
    assertThat((Integer) width(page.locator(".picture img"))).isPositive();

    Locator card = page.locator("article:has(h2 a:text-is('myasthenia gravis'))");
    assertThat(card.locator("blockquote").first()).containsText("Daratumumab binds CD38.");
    card.locator("a:text-is('all sentences')").first().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#/statement"));
    assertThat(page.locator("article blockquote").first()).containsText("Daratumumab binds CD38.");
  }

  @Test
  void theAddressShowsTheSameToSomebodyElse() {
    Page page = answer();
    List<String> seen = candidates(page);
    page.locator("summary:text-is('Picture')").waitFor();
    page.locator("button:text-is('Copy link')").press("Enter");
    assertThat(page.locator("#news")).hasText("Copied");
    String address = (String) page.evaluate("navigator.clipboard.readText()");
    assertThat(address).isEqualTo(page.url());

    Page other = chromium.page();
    other.navigate(address);
    assertThat(other.locator("h1")).hasText("What else could daratumumab treat?");
    assertThat(candidates(other)).isEqualTo(seen);
  }

  @Test
  void aFilterIsPartOfTheAddress() {
    Page page = answer();
    page.getByLabel("as of").fill("2021-03-02");
    page.getByLabel("as of").press("Enter");
    assertThat(page).hasURL(Pattern.compile("asOf=2021-03-02"));
    assertThat(page.getByLabel("as of")).hasValue("2021-03-02");
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void aFilterThatIsWrongLeavesTheQuestionAndItsFilters() {
    Page page = answer();
    page.getByLabel("as of").fill("yesterday");
    page.getByLabel("as of").press("Enter");
    assertThat(page.locator("main .error")).containsText("is no date");
    page.getByLabel("as of").fill("2021-03-02");
    page.getByLabel("as of").press("Enter");
    assertThat(page).hasURL(Pattern.compile("asOf=2021-03-02"));
    assertThat(page.locator("h1")).hasText("What else could daratumumab treat?");
  }

  @Test
  void aScoreIsToldToBeNoProbabilityAndItsPointsHaveTheirPaths() {
    Page page = answer();
    assertThat(page.locator("main")).containsText("is no probability");
    Locator card = page.locator("article:has(h2 a:text-is('myasthenia gravis'))");
    card.locator("summary:has-text('Points')").press("Enter");
    assertThat(card.locator("details li").first())
        .containsText(Pattern.compile("\\d\\.\\d\\d .*: \\d+ paths?, for example daratumumab"));
  }

  @Test
  void aDocumentIsOpenedAtTheSentenceThatLedThere() {
    Page page = answer();
    page.locator("article .source a").first().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#/document.*at=\\d+"));
    assertThat(page.locator("mark.here").first()).isInViewport();
  }

  @Test
  void candidatesOfAStageAndClaimsOfABeliefCanBeAskedFor() {
    Page page = answer();
    assertThat(page.locator("article h2 a")).not().hasCount(1);
    page.getByLabel("stage").selectOption("PLANNED");
    page.getByText("Apply").press("Enter");
    assertThat(page).hasURL(Pattern.compile("stage=PLANNED"));
    assertThat(page.locator("article h2 a")).hasCount(1);
    assertThat(page.locator("article h2 a")).hasText("cutaneous lupus erythematosus");
    assertThat(page.getByLabel("stage")).hasValue("PLANNED");

    page.navigate(served.at("#/answer?question=uses-of&name=daratumumab"));
    assertThat(page.locator("h1")).containsText("used or tried");
    page.getByLabel("belief at least").fill("1");
    page.getByLabel("belief at least").press("Enter");
    assertThat(page).hasURL(Pattern.compile("minBelief=1"));
    assertThat(page.locator("main")).containsText("meets these conditions. Ask with fewer.");
  }

  @Test
  void aRankingTellsHowManyCandidatesThereAreAndShowsMoreIfAsked() {
    Page page = chromium.page();
    page.navigate(served.at("#/answer?question=transfer&name=daratumumab&limit=2"));
    assertThat(page.locator("article h2 a")).hasCount(2);
    assertThat(page.locator("main")).containsText("2 of ");
    assertThat(page.locator("main")).containsText("1 known use is left out");
    page.locator("a:text-is('Show 20 more')").press("Enter");
    assertThat(page).hasURL(Pattern.compile("limit=22"));
    assertThat(page.locator("a:text-is('Show 20 more')")).hasCount(0);
    int all = page.locator("article h2 a").count();
    assertThat(page.locator("main")).containsText("%d of %d candidates".formatted(all, all));

    page.getByLabel("known uses too").check();
    page.getByText("Apply").press("Enter");
    assertThat(page).hasURL(Pattern.compile("known=true"));
    assertThat(page.locator("article h2 a")).hasCount(all + 1);
    assertThat(page.locator("main")).not().containsText("left out");
    assertThat(page.getByLabel("known uses too")).isChecked();
  }

  @Test
  void aCitationTellsTheSentenceAndWhereItStands() {
    Page page = answer();
    page.locator("article button:has-text('Copy citation')").first().press("Enter");
    assertThat(page.locator("#news")).hasText("Copied");
    String citation = (String) page.evaluate("navigator.clipboard.readText()");
    String sentence = page.locator("article blockquote mark.subject").first().textContent();
    assertThat(citation)
        .startsWith("“" + sentence)
        .containsPattern(
            "” Report \\d+\\. Journal\\. 2021-03-0\\d\\. test:\\d+\\. https://example");
  }

  @Test
  void answersConceptsAndNamesComeAsTables() throws Exception {
    Page page = answer();
    assertThat(table(page)).startsWith("rank,id,name");
    page.navigate(served.at("#/concept?name=CD38"));
    assertThat(page.locator("h1")).hasText("CD38");
    assertThat(table(page)).contains("daratumumab");
    page.navigate(served.at("#/search?q=lupus"));
    assertThat(page.locator("h1")).containsText("lupus");
    assertThat(table(page)).contains("systemic lupus erythematosus");
  }

  @Test
  void theClaimsOfAnAnswerComeAlongAsKgx() throws Exception {
    Page page = answer();
    Download download = page.waitForDownload(() -> page.locator("a:text-is('KGX')").click());
    assertThat(download.suggestedFilename()).isEqualTo("theragraph-kgx.zip");
    try (ZipFile zip = new ZipFile(download.path().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("nodes.jsonl", "edges.jsonl");
    }
  }

  private static String table(Page page) throws Exception {
    Download download = page.waitForDownload(() -> page.locator("a:text-is('CSV')").click());
    return Files.readString(download.path());
  }
}
