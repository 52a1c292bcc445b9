package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.AccountsOf;
import org.theragraph.cli.fixture.Chromium;

/** Somebody with an account, at the page, in a real browser. */
class SignedInCuratorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST = "seven green owls";
  private static final String SECOND = "eleven grey geese";
  private static final String STATUS = "#desk-status";

  @TempDir private static Path template;

  private static Chromium chromium;

  @TempDir private Path home;

  private PageOfAccounts served;

  /** Hashing takes a third of a second: each test copies. */
  @BeforeAll
  static void start() {
    AccountsOf accounts = new AccountsOf(template);
    accounts.add("anna", "curator", FIRST);
    accounts.add("rita", "reader", FIRST);
    chromium = Chromium.start();
  }

  @BeforeEach
  void serve() throws IOException {
    PageOfAccounts.copy(template.resolve("accounts.json"), home);
    served = new PageOfAccounts(home, PageOfAccounts.HERE);
  }

  @AfterEach
  void goHome() {
    chromium.empty();
    served.close();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Page at(String hash) {
    Page page = chromium.page();
    page.navigate(served.address() + hash);
    return page;
  }

  /** By keyboard alone: the field for the name has the focus. */
  private static void signIn(Page page, String name, String password) {
    assertThat(page.locator("input[name=name]")).isFocused();
    page.keyboard().type(name);
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
  }

  private List<String> journal() throws IOException {
    Path file = home.resolve("decisions.jsonl");
    List<String> said = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      var decision = JSON.readTree(line);
      said.add(decision.get("kind").asText() + " " + decision.get("curator").asText());
    }
    return said;
  }

  /** The graph is everybody's: what was decided here is taken back. */
  private void takeAllBack(String password) throws Exception {
    Visitor anna = served.visitor();
    anna.signIn("anna", password);
    for (String line : Files.readAllLines(home.resolve("decisions.jsonl"))) {
      String id = JSON.readTree(line).get("id").asText();
      String undo = id.replaceAll("^.{8}", "00000000");
      anna.post(
          "/api/review/decisions",
          "{\"id\":\"%s\",\"kind\":\"UNDO\",\"target\":\"%s\"}".formatted(undo, id));
    }
  }

  @Test
  void aDecisionMadeWhileTheSessionEndedIsKeptOnceOneIsBack() throws Exception {
    Page page = at("#/review");
    signIn(page, "anna", "not her password");
    assertThat(page.locator("[role=alert]")).containsText("no account has this name");
    page.locator("input[name=password]").fill(FIRST);
    page.keyboard().press("Enter");
    page.locator("#desk article").waitFor();
    page.keyboard().press("a");
    assertThat(page.locator(STATUS)).containsText("1 decided today · all kept");

    served.accounts().typing(SECOND + "\n", "password", "anna");
    page.keyboard().press("r");
    assertThat(page.locator("main h1")).hasText("Sign in");
    assertThat(journal()).containsExactly("ACCEPT anna");
    signIn(page, "anna", SECOND);
    assertThat(page.locator(STATUS)).containsText("2 decided today · all kept");
    assertThat(journal()).containsExactly("ACCEPT anna", "REJECT anna");
    takeAllBack(SECOND);
  }

  @Test
  void aReaderReadsAndDoesNotDecide() throws Exception {
    Page page = at("#/review");
    signIn(page, "rita", FIRST);
    assertThat(page.locator("main")).containsText("rita is a reader");
    page.navigate(served.address() + "#/concept?name=CD38");
    assertThat(page.locator("h1")).hasText("CD38");
    page.locator("td a[href^='#/statement']").first().click();
    assertThat(page.locator("main")).containsText("Readers cannot review");
    page.getByText("Sign out").click();
    assertThat(page.locator("main h1")).hasText("Sign in");
    assertThat(journal()).isEmpty();
  }
}
