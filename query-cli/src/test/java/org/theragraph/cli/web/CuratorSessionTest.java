package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

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
  private static KeptDecisions decisions;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    neo4j = OwnServer.in(home);
    Path facts = ManySayings.facts().write(home.resolve("facts"));
    Cli.Result load =
        Cli.with(Map.of("THERAGRAPH_HOME", home.toString())).run("load", facts.toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
    serve = ServeProcess.over(home);
    decisions = new KeptDecisions(home, neo4j);
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
    assertThat(decisions.kept("anna")).containsExactlyElementsOf(anna.pressed());
    assertThat(decisions.words("anna")).isEqualTo(KeptDecisions.expected(anna.pressed()));
    assertThat(KeptDecisions.expected(anna.pressed())).hasSize(49);
    decisions.marked(KeptDecisions.expected(anna.pressed()));
  }

  @Test
  void aCorrectionByKeyboardSaysPolarityStageAndTheConceptThatWasMeant() throws Exception {
    Curator cora = arrive("cora", "#/review?predicate=TREATS");
    while (ReviewQueue.isShared(cora.shown())) {
      cora.skip(); // others decide on it too, and then the graph has no one correction
    }
    String shown = cora.page().locator("#desk article p").nth(1).textContent();
    boolean denied = shown.startsWith("NEGATED");
    cora.correct(denied ? "AFF" : "NEG", "STOP", "psori", "misread");
    cora.accept();
    cora.seesAllKept();
    assertThat(decisions.kept("cora")).containsExactlyElementsOf(cora.pressed());
    Decision decision = decisions.journal("cora").get(0);
    assertThat(decision.correction().polarity())
        .isEqualTo(denied ? Polarity.AFFIRMED : Polarity.NEGATED);
    assertThat(decision.correction().stage()).isEqualTo(Stage.STOPPED);
    assertThat(decision.correction().claim().object()).isEqualTo(Curie.parse(PSORIASIS));
    assertThat(decision.comment()).isEqualTo("misread");
    assertThat(
            decisions.graph(
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
    assertThat(decisions.kept("berta")).containsExactlyElementsOf(berta.pressed());
    assertThat(decisions.words("berta"))
        .isEqualTo(KeptDecisions.expected(berta.pressed()))
        .hasSize(2);
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
    assertThat(decisions.kept("ruth")).isEmpty();
    ruth.page().reload();
    assertThat(refused).containsText("no concept is called");
    ruth.tabTo("#desk-refused button:has-text('Discard')");
    ruth.page().keyboard().press("Enter");
    assertThat(refused).hasCount(0);
    ruth.seesAllKept();
  }

  @Test
  void aRefusedCorrectionIsMendedInItsForm() throws Exception {
    Curator rosa = arrive("rosa", "#/review?predicate=TREATS");
    String sentence = rosa.shown();
    rosa.page().keyboard().press("c");
    rosa.tabTo("#field-object");
    rosa.page().keyboard().type("no such thing");
    rosa.page().keyboard().press("Enter");
    rosa.tabTo("#desk-refused button:has-text('Correct otherwise')");
    rosa.page().keyboard().press("Enter");
    assertThat(rosa.page().locator("#field-object")).hasValue("no such thing");
    assertThat(rosa.shown()).isEqualTo(sentence);
    Locator refused = rosa.page().locator("#desk-refused .card");
    assertThat(refused).hasCount(1); // until another is kept
    rosa.tabTo("#field-object");
    rosa.page().keyboard().press("Control+a");
    rosa.page().keyboard().type("psori");
    rosa.page().locator("#names-object li").first().waitFor();
    rosa.page().keyboard().press("ArrowDown");
    rosa.page().keyboard().press("Enter");
    rosa.page().keyboard().press("Enter");
    assertThat(refused).hasCount(0);
    rosa.seesStatus("1 decided today · all kept");
    assertThat(decisions.journal("rosa")).hasSize(1);
    rosa.accept();
    rosa.seesAllKept();
    rosa.page().keyboard().press("u");
    rosa.seesAllKept();
    rosa.page().keyboard().press("u"); // of the correction
    rosa.page().locator("#desk article[data-evidence='%s']".formatted(sentence)).waitFor();
    assertThat(rosa.page().locator("#desk-refused .card")).hasCount(0);
    Decision kept = decisions.journal("rosa").get(0);
    assertThat(kept.target()).isEqualTo(sentence);
    assertThat(kept.correction().claim().object()).isEqualTo(Curie.parse(PSORIASIS));
  }

  @Test
  void aCorrectionOffersOnlyWhatItsPredicateStandsBetween() throws Exception {
    Curator tess = arrive("tess", "#/review?predicate=TREATS");
    String sentence = tess.shown();
    tess.page().keyboard().press("c");
    assertThat(tess.page().locator("#correction form"))
        .containsText("TREATS stands between Drug and Disease.");
    tess.page().locator("#correction select[name=predicate]").selectOption("TARGETS");
    assertThat(tess.page().locator("#correction form"))
        .containsText("TARGETS stands between Drug and Target.");
    tess.page().locator("#correction button[type=submit]").click();
    assertThat(tess.page().locator("#news"))
        .containsText("but the object of TARGETS is a Target: choose one");
    assertThat(tess.page().locator("#field-object")).isFocused();
    tess.page().keyboard().type("cd");
    Locator offered = tess.page().locator("#names-object li");
    offered.first().waitFor();
    assertThat(offered.allTextContents()).allMatch(name -> name.endsWith("Target"));
    tess.page().keyboard().press("ArrowDown");
    tess.page().keyboard().press("Enter");
    tess.page().keyboard().press("Enter");
    tess.seesStatus("1 decided today · all kept");
    assertThat(decisions.journal("tess").get(0).target()).isEqualTo(sentence);
    assertThat(decisions.journal("tess").get(0).correction().claim().predicate())
        .isEqualTo(Predicate.TARGETS);
  }

  @Test
  void whatOneDecidedIsListedAndTakenBackThere() throws Exception {
    Curator lea = arrive("lea", "#/review?predicate=TREATS");
    lea.accept();
    lea.reject();
    lea.seesAllKept();
    lea.page().locator("a:has-text('your decisions')").click();
    assertThat(lea.page().locator("h1")).hasText("Decisions of lea");
    Locator rows = lea.page().locator("main article");
    assertThat(rows).hasCount(2);
    assertThat(rows.first()).containsText("REJECT");
    rows.first().locator("button").press("Enter");
    assertThat(lea.page().locator("#news")).hasText("taken back");
    assertThat(decisions.words("lea")).hasSize(1);
    assertThat(rows.nth(1).locator("button")).hasCount(1);
    Curator other = arrive("leo", "#/review?predicate=TREATS");
    other.page().navigate(serve.at("#/decisions?curator=lea"));
    assertThat(other.page().locator("main article")).hasCount(3);
    assertThat(other.page().locator("main article button")).hasCount(0);
    lea.page().reload();
    assertThat(rows).hasCount(3);
    assertThat(rows.nth(1)).containsText("REJECT · taken back");
    rows.nth(2).locator("a").click();
    assertThat(lea.page().locator("main")).containsText("accepted by lea");
    lea.page().locator("a:has-text('Review these sentences')").click();
    assertThat(lea.page().locator("#desk, #desk article").first()).isVisible();
  }

  @Test
  void aWrongFilterOfTheDeskLeavesTheChoiceToMend() {
    Curator paul = arrive("paul", "#/review");
    paul.page().navigate(serve.at("#/review?concept=no+such+thing"));
    assertThat(paul.page().locator("main .error")).containsText("no concept is called");
    Locator field = paul.page().locator("form.filters input[name=concept]");
    assertThat(field).hasValue("no such thing");
    field.fill("CD38");
    field.press("Enter");
    paul.settle();
    assertThat(paul.page().locator("#desk h2")).containsText("CD38");
  }

  @Test
  void whatIsSkippedMakesRoomForOthersAndIsOfferedAgainAtTheEnd() {
    Curator skipper = arrive("sam", "#/review?predicate=TREATS&concept=Crohn+disease");
    Set<String> seen = new HashSet<>();
    Locator none = skipper.page().locator("#desk:has-text('Nothing else is left')");
    Locator article = skipper.page().locator("#desk article");
    while (none.count() == 0) {
      String shown = skipper.shown();
      assertThat(seen.add(shown)).as("%s comes again", shown).isTrue();
      skipper.page().keyboard().press("s");
      article.locator("xpath=self::*[@data-evidence!='%s']".formatted(shown)).or(none).waitFor();
    }
    assertThat(seen).hasSizeGreaterThan(20);
    skipper.page().locator("#desk button:has-text('%d that you')".formatted(seen.size())).click();
    assertThat(seen).contains(skipper.shown());
  }

  @Test
  void theContextStandsBesideTheSentenceAndTheSentenceStays() {
    Curator olga = arrive("olga", "#/review");
    String shown = olga.shown();
    String sentence = olga.page().locator("#desk .sentence").textContent();
    olga.page().keyboard().press("o");
    assertThat(olga.page().locator("#context mark.here")).hasText(sentence.strip());
    olga.page().keyboard().press("o");
    assertThat(olga.page().locator("#context p")).hasCount(0);
    assertThat(olga.shown()).isEqualTo(shown);
  }

  @Test
  void undoTakesNothingBackOfWhoWasHereBefore() throws Exception {
    Curator first = arrive("vera", "#/review");
    first.accept();
    first.seesStatus("1 decided today · all kept");
    first.page().evaluate("localStorage.setItem('theragraph.curator', 'wim')");
    first.page().reload();
    first.settle();
    first.page().keyboard().press("u");
    assertThat(first.page().locator("#news")).hasText("Nothing to undo");
    assertThat(decisions.kept("vera")).containsExactlyElementsOf(first.pressed());
    assertThat(decisions.kept("wim")).isEmpty();
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
    assertThat(decisions.kept("dora")).containsExactlyInAnyOrderElementsOf(both);
    assertThat(KeptDecisions.targets(both)).hasSize(20);
    Map<String, DecisionKind> all = KeptDecisions.expected(dora.pressed());
    all.putAll(KeptDecisions.expected(second.pressed()));
    assertThat(decisions.words("dora")).isEqualTo(all).hasSize(19);
    decisions.marked(all);
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
    assertThat(decisions.kept("emil")).containsExactlyElementsOf(emil.pressed());
    assertThat(decisions.kept("fritz")).containsExactlyElementsOf(fritz.pressed());
    Set<String> met = KeptDecisions.targets(emil.pressed());
    met.retainAll(KeptDecisions.targets(fritz.pressed()));
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
    assertThat(decisions.kept("gina")).hasSize(1);
    serve.restart();
    gina.seesAllKept();
    assertThat(decisions.kept("gina")).containsExactlyElementsOf(gina.pressed());
    assertThat(decisions.words("gina")).isEqualTo(KeptDecisions.expected(gina.pressed()));
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
    assertThat(decisions.kept("hana")).containsExactlyInAnyOrderElementsOf(both);
    assertThat(KeptDecisions.targets(both)).hasSameSizeAs(both);
    assertThat(decisions.kept("ivan")).containsExactlyElementsOf(ivan.pressed());
    Set<String> met = KeptDecisions.targets(both);
    met.retainAll(KeptDecisions.targets(ivan.pressed()));
    assertThat(met).allMatch(ReviewQueue::isShared);
  }
}
