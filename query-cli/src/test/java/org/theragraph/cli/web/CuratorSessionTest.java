package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Chromium;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.ManySayings;
import org.theragraph.cli.fixture.OwnServer;
import org.theragraph.cli.fixture.ServeProcess;
import org.theragraph.cli.web.Curator.Pressed;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Journal;
import org.theragraph.graph.curation.Verdicts;

/**
 * Curators at work, in a real browser over the real command {@code serve} and a real graph: what
 * they pressed is compared with the journal and the graph.
 */
class CuratorSessionTest {
  private static final int AN_HOUR = 300; // decisions that one should be able to make
  private static final String PSORIASIS = "MONDO:0005083";

  @TempDir private static Path home;

  private static Chromium chromium;
  private static OwnServer neo4j;
  private static ServeProcess serve;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    neo4j = OwnServer.in(home);
    Path facts = ManySayings.facts().write(home.resolve("facts"));
    Cli.Result load =
        Cli.with(Map.of("THERAGRAPH_HOME", home.toString())).run("load", facts.toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
    serve = ServeProcess.over(home);
  }

  @AfterAll
  static void stop() {
    Stream.<AutoCloseable>of(serve, neo4j, chromium)
        .forEach(
            one -> {
              try {
                if (one != null) {
                  one.close();
                }
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @AfterEach
  void goHome() {
    chromium.empty();
  }

  private static Curator arrive(String name, String hash) {
    return Curator.arrive(chromium.person(), serve.at(hash), name);
  }

  private static List<Decision> journal(String curator) throws IOException {
    return Journal.decisions(home).read().stream()
        .filter(decision -> decision.curator().equals(curator))
        .toList();
  }

  /** What the journal has of a curator, as it was pressed. */
  private static List<Pressed> kept(String curator) throws IOException {
    return journal(curator).stream()
        .map(decision -> new Pressed(decision.kind(), decision.target()))
        .toList();
  }

  private static Set<String> targets(List<Pressed> pressed) {
    Set<String> targets = new HashSet<>();
    pressed.forEach(one -> targets.add(one.evidence()));
    return targets;
  }

  private static List<Map<String, Object>> graph(String cypher, Map<String, Object> parameters) {
    try (Graph graph = neo4j.open()) {
      return graph.read(cypher, parameters, row -> row.asMap());
    }
  }

  /** What holds in the graph of what a curator said; others may have said more of the same. */
  private static Map<String, DecisionKind> words(String curator) {
    Map<String, DecisionKind> words = new TreeMap<>();
    try (Graph graph = neo4j.open()) {
      Verdicts.lastWords(new DecisionSearch(graph).onSentences())
          .forEach(
              (evidence, all) -> {
                if (all.containsKey(curator)) {
                  words.put(evidence, all.get(curator).kind());
                }
              });
    }
    return words;
  }

  private static Map<String, DecisionKind> expected(List<Pressed> pressed) {
    Map<String, DecisionKind> words = new TreeMap<>();
    for (Pressed one : pressed) {
      if (one.kind() == DecisionKind.UNDO) {
        words.remove(one.evidence());
      } else {
        words.put(one.evidence(), one.kind());
      }
    }
    return words;
  }

  /** How sentences are marked that one curator alone decided on. */
  private static void marked(Map<String, DecisionKind> words) {
    Map<Object, Object> expected = new TreeMap<>();
    words.forEach(
        (id, kind) -> expected.put(id, kind == DecisionKind.REJECT ? "REJECTED" : "ACCEPTED"));
    expected.keySet().removeIf(id -> ReviewQueue.isShared(id.toString()));
    Map<Object, Object> found = new TreeMap<>();
    graph(
            "MATCH (e:Evidence) WHERE e.id IN $ids RETURN e.id AS id, e.verdict AS verdict",
            Map.of("ids", List.copyOf(expected.keySet())))
        .forEach(row -> found.put(row.get("id"), row.get("verdict")));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void fiftyDecisionsByKeyboardWithAReloadAreKeptAsTheyWerePressed() throws Exception {
    Curator anna = arrive("anna", "#/review?predicate=STUDIED_FOR");
    long start = System.nanoTime();
    for (int i = 0; i < 25; i++) {
      if (i % 7 == 3) {
        anna.skip();
      }
      if (i % 3 == 0) {
        anna.reject();
      } else {
        anna.accept();
      }
    }
    anna.undo();
    anna.reject();
    anna.page().reload();
    anna.settle();
    for (int i = 0; i < 24; i++) {
      anna.accept();
    }
    double minutes = (System.nanoTime() - start) / 60e9;
    double each = anna.pressed().size() / minutes;
    System.out.printf("%.0f decisions a minute by keyboard, with reload and undo%n", each);
    assertThat(each * 60).isGreaterThan(AN_HOUR);
    anna.seesAllKept();
    assertThat(anna.pressed()).hasSize(51);
    assertThat(kept("anna")).containsExactlyElementsOf(anna.pressed());
    assertThat(words("anna")).isEqualTo(expected(anna.pressed()));
    assertThat(expected(anna.pressed())).hasSize(49);
    marked(expected(anna.pressed()));
  }

  @Test
  void aCorrectionByKeyboardSaysPolarityStageAndTheConceptThatWasMeant() throws Exception {
    Curator cora = arrive("cora", "#/review?predicate=TREATS");
    String shown = cora.page().locator("#desk article p").nth(1).textContent();
    boolean denied = shown.startsWith("NEGATED");
    cora.correct(denied ? "AFF" : "NEG", "STOP", "psori", "misread");
    cora.accept();
    cora.seesAllKept();
    assertThat(kept("cora")).containsExactlyElementsOf(cora.pressed());
    Decision decision = journal("cora").get(0);
    assertThat(decision.correction().polarity())
        .isEqualTo(denied ? Polarity.AFFIRMED : Polarity.NEGATED);
    assertThat(decision.correction().stage()).isEqualTo(Stage.STOPPED);
    assertThat(decision.correction().claim().object()).isEqualTo(Curie.parse(PSORIASIS));
    assertThat(decision.comment()).isEqualTo("misread");
    assertThat(
            graph(
                "MATCH (e:Evidence {id: $id}) RETURN e.rightPolarity AS polarity, e.rightStage AS stage",
                Map.of("id", decision.target())))
        .containsExactly(
            Map.of("polarity", decision.correction().polarity().name(), "stage", "STOPPED"));
  }

  @Test
  void whatIsTakenBackAfterAReloadComesAgain() throws Exception {
    Curator berta = arrive("berta", "#/review");
    berta.accept();
    berta.reject();
    berta.seesAllKept();
    berta.page().reload();
    berta.settle();
    berta.undo();
    berta.accept();
    berta.seesAllKept();
    assertThat(kept("berta")).containsExactlyElementsOf(berta.pressed());
    assertThat(words("berta")).isEqualTo(expected(berta.pressed())).hasSize(2);
  }

  @Test
  void whatTheServerRefusesIsShownAndNotLost() throws Exception {
    Curator ruth = arrive("ruth", "#/review?predicate=TREATS");
    String claim = ruth.page().locator("#desk h2").textContent();
    ruth.page().keyboard().press("c");
    ruth.tabTo("#field-object");
    ruth.page().keyboard().type("no such thing");
    ruth.page().keyboard().press("Enter");
    Locator refused = ruth.page().locator("#desk-refused .card");
    assertThat(refused).containsText("Not kept: CORRECT of “" + claim + "”");
    assertThat(kept("ruth")).isEmpty();
    ruth.page().reload();
    assertThat(refused).containsText("no concept is called");
    ruth.tabTo("#desk-refused button:has-text('Discard')");
    ruth.page().keyboard().press("Enter");
    assertThat(refused).hasCount(0);
    ruth.seesAllKept();
  }

  @Test
  void twoTabsOfOneCuratorDecideOnNoSentenceTwice() throws Exception {
    Curator dora = arrive("dora", "#/review");
    Curator second = dora.furtherTab(serve.at("#/review"));
    for (int i = 0; i < 6; i++) {
      dora.accept();
      second.reject();
    }
    dora.page().reload();
    dora.settle();
    for (int i = 0; i < 4; i++) {
      second.accept();
      dora.accept();
    }
    second.undo();
    dora.seesAllKept();
    second.seesAllKept();
    List<Pressed> both = new ArrayList<>(dora.pressed());
    both.addAll(second.pressed());
    assertThat(kept("dora")).containsExactlyInAnyOrderElementsOf(both);
    assertThat(targets(both)).hasSize(20);
    Map<String, DecisionKind> all = expected(dora.pressed());
    all.putAll(expected(second.pressed()));
    assertThat(words("dora")).isEqualTo(all).hasSize(19);
    marked(all);
  }

  @Test
  void twoCuratorsAtTheSameTimeMeetOnlyWhereTheirAgreementIsMeasured() throws Exception {
    Curator emil = arrive("emil", "#/review");
    Curator fritz = arrive("fritz", "#/review");
    for (int i = 0; i < 12; i++) {
      emil.accept();
      fritz.reject();
    }
    emil.seesAllKept();
    fritz.seesAllKept();
    assertThat(kept("emil")).containsExactlyElementsOf(emil.pressed());
    assertThat(kept("fritz")).containsExactlyElementsOf(fritz.pressed());
    Set<String> met = targets(emil.pressed());
    met.retainAll(targets(fritz.pressed()));
    assertThat(met).allMatch(ReviewQueue::isShared);
  }

  @Test
  void whatIsDecidedWhileTheServerIsAwayWaitsInTheBrowserAndIsKeptAfterwards() throws Exception {
    Curator gina = arrive("gina", "#/review");
    gina.accept();
    gina.seesAllKept();
    serve.stop();
    for (int i = 0; i < 5; i++) {
      gina.reject();
    }
    gina.undo();
    gina.seesStatus("the server does not answer · 6 waiting to be kept");
    assertThat(kept("gina")).hasSize(1);
    serve.restart();
    gina.seesAllKept();
    assertThat(kept("gina")).containsExactlyElementsOf(gina.pressed());
    assertThat(words("gina")).isEqualTo(expected(gina.pressed()));
  }

  @Test
  void aServerThatIsKilledAmidDecisionsLosesAndDoublesNothing() throws Exception {
    Curator hana = arrive("hana", "#/review");
    Curator ivan = arrive("ivan", "#/review");
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 3; i++) {
        hana.accept();
        ivan.reject();
      }
      serve.kill(); // some of them are on their way
      hana.accept();
      ivan.reject();
      serve.restart();
      hana.accept();
    }
    Curator second = hana.furtherTab(serve.at("#/review"));
    second.reject();
    ivan.page().reload();
    ivan.settle();
    ivan.reject();
    hana.seesAllKept();
    second.seesAllKept();
    ivan.seesAllKept();
    List<Pressed> both = new ArrayList<>(hana.pressed());
    both.addAll(second.pressed());
    assertThat(kept("hana")).containsExactlyInAnyOrderElementsOf(both);
    assertThat(targets(both)).hasSameSizeAs(both);
    assertThat(kept("ivan")).containsExactlyElementsOf(ivan.pressed());
    Set<String> met = targets(both);
    met.retainAll(targets(ivan.pressed()));
    assertThat(met).allMatch(ReviewQueue::isShared);
  }
}
