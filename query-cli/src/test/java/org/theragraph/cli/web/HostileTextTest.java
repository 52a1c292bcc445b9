package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.FactsFolder;
import org.theragraph.cli.fixture.OwnServer;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/**
 * Script in a press release, in the name of a concept, in a comment and in an address stays text:
 * seen in a real browser.
 */
class HostileTextTest {
  private static final String SCRIPT =
      "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

  private static final String DRUG =
      "<b onclick=x()>mabX</b><svg onload=\"document.title='taken'\">";

  @TempDir private static Path home;
  @TempDir private Path temp;

  private static OwnServer own;
  private static SharedGraph graph;
  private static WebServer server;
  private static String statement = "";

  @BeforeAll
  static void start() throws Exception {
    own = OwnServer.in(home);
    Path facts =
        new FactsFolder()
            .concept("DRUGBANK:DB99999", ConceptType.DRUG, DRUG, List.of(SCRIPT), List.of())
            .concept("HGNC:1667", ConceptType.TARGET, "CD38", List.of(), List.of())
            .say(
                FactsFolder.saying(
                        "DRUGBANK:DB99999", DRUG, Predicate.TARGETS, SCRIPT, "HGNC:1667", "CD38")
                    .after("Newsroom: " + SCRIPT + " "))
            .write(home.resolve("facts"));
    Cli cli = Cli.with(Map.of("THERAGRAPH_HOME", home.toString()));
    assertThat(cli.run("load", facts.toString()).exitCode()).isZero();
    statement =
        cli.run("facts", "--format", "csv")
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .replace("\"", "")
            .substring(0, 32);
    Cli.Result comment =
        cli.run("review", "comment", statement, "--why", SCRIPT, "--curator", "anna");
    assertThat(comment.exitCode()).as(comment.err()).isZero();
    graph = new SharedGraph(own::open);
    server = WebServer.start(graph, home, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    graph.close();
    own.close();
  }

  private void isText(String hash, String... shown) throws Exception {
    Document page = PageTest.see(server.address().resolve("/" + hash), temp);
    // Script that ran would have set it to one word; as text it may stand in it.
    assertThat(page.title()).isNotEqualTo("taken").endsWith("Theragraph");
    for (String text : shown) {
      assertThat(page.select("main").text()).as(hash).contains(text);
    }
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("main script, main svg, main b, [onerror], [onload], [onclick]"))
        .as(hash)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#/concept?name=DRUGBANK:DB99999",
        "#/search?q=mabX",
        "#/answer?question=targets-of&name=DRUGBANK:DB99999",
        "#/document?id=test:1"
      })
  void theNameOfAConceptAndTheTextOfAReleaseStayText(String hash) throws Exception {
    isText(hash, "mabX</b>");
  }

  @Test
  void aSentenceAndACommentOnItStayText() throws Exception {
    isText("#/statement?id=" + statement, SCRIPT, "mabX</b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/search?q=", "#/concept?name=", "#/ask?q=", "#/document?id=", "#/"})
  void whatStandsInTheAddressStaysText(String view) throws Exception {
    isText(
        view
            + "%3Cscript%3Edocument.title%3D'taken'%3C%2Fscript%3E"
            + "%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D'taken'%3E");
  }
}
