package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.AccountsOf;
import org.theragraph.cli.fixture.TestGraph;

/**
 * A test of the page that has a reader, a curator and an admin, each test with a page of its own.
 */
abstract class OnAccounts {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String PASSWORD = "seven green owls";

  @TempDir static Path template;

  @TempDir Path home;

  PageOfAccounts page;

  /** Each test has its own copy: hashing takes a third of a second. */
  @BeforeAll
  static void addAccounts() {
    AccountsOf accounts = new AccountsOf(template);
    for (String role : List.of("reader", "curator", "admin")) {
      assertThat(accounts.add("the " + role, role, PASSWORD).exitCode()).isZero();
    }
  }

  @BeforeEach
  void start() throws IOException {
    PageOfAccounts.copy(template.resolve("accounts.json"), home);
    page = new PageOfAccounts(home, PageOfAccounts.HERE);
  }

  @AfterEach
  void stop() {
    page.close();
  }

  Visitor signedIn(String name) throws Exception {
    Visitor visitor = page.visitor();
    HttpResponse<String> response = visitor.signIn(name, PASSWORD);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return visitor;
  }

  static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  static String decision(String id, String curator, String kind, String target) {
    return "{\"id\":\"%s\",\"curator\":\"%s\",\"kind\":\"%s\",\"target\":\"%s\"}"
        .formatted(id, curator, kind, target);
  }

  /** A sentence that somebody could decide on. */
  static String sentence() throws Exception {
    JsonNode answer =
        JSON.readTree(
            TestGraph.ask("answer", "targets-of", "daratumumab", "--format", "json").out());
    return answer.findValue("quote").get("id").asText();
  }
}
