package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.AccountsOf;

/** What a browser shows who is not signed in. */
class SignInPageTest {
  @TempDir private Path home;
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"", "#/review", "#/concept?name=CD38"})
  void theFormStandsInPlaceOfEachViewAndNothingElse(String hash) throws Exception {
    new AccountsOf(home).add("anna", "curator", "seven green owls");
    try (PageOfAccounts page = new PageOfAccounts(home, PageOfAccounts.HERE)) {
      Document shown = PageTest.see(page.address().resolve("/" + hash), temp);
      assertThat(shown.select("main h1").text()).isEqualTo("Sign in");
      assertThat(shown.select("main label input[type=password]").attr("autocomplete"))
          .isEqualTo("current-password");
      assertThat(shown.select("main").text()).doesNotContain("CD38", "Whose decisions");
      assertThat(shown.select("#who").text()).isEmpty();
    }
  }

  @Test
  void whereNobodyHasAnAccountNoFormStands() throws Exception {
    try (PageOfAccounts page = new PageOfAccounts(home, PageOfAccounts.HERE)) {
      Document shown = PageTest.see(page.address().resolve("/#/review"), temp);
      assertThat(shown.select("main").text()).contains("Whose decisions are they?");
    }
  }
}
