package org.theragraph.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.history.PastTexts;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.cli.transfer.Reasoning;
import org.theragraph.corpora.model.Predicate;

/** Rankings of a made-up past in which drugs spread to the diseases of their target. */
class BacktestTest {
  private static final int DRUGS = 40;
  private static final int TARGETS = 8;
  private static final int DISEASES = 60;
  private static final Scope CUT = Scope.parse("2016");

  /** Each target has a few diseases; its drugs come to them one after the other. */
  private static Made spreading() {
    Random random = new Random(1);
    Made made = new Made();
    for (int drug = 0; drug < DRUGS; drug++) {
      int target = drug % TARGETS;
      String day = "20%02d-05-01".formatted(random.nextInt(5, 10));
      made.told("drug" + drug, Predicate.TARGETS, "target" + target, day);
      for (int i = 0; i < 4; i++) {
        String disease = "disease" + (target + TARGETS * random.nextInt(DISEASES / TARGETS));
        made.told("drug" + drug, Predicate.TREATS, disease, "20%02d-05-01".formatted(10 + 3 * i));
      }
    }
    return made;
  }

  private static Backtest backtest(Past past) {
    return new Backtest(past, new PastMentions(List.of()), words -> {});
  }

  @Test
  void whatMechanismForetoldIsFoundBetterThanByChanceAndByDegree() {
    Backtest backtest = backtest(spreading().past());
    Map<String, Figures> rankers = backtest.test(CUT, backtest.train(CUT)).rankers();
    Figures ours = rankers.get(Backtest.OURS);
    assertThat(ours.auroc().value()).isGreaterThan(0.9);
    assertThat(ours.auroc().low()).isGreaterThan(rankers.get("random").auroc().high());
    assertThat(ours.hits().value()).isGreaterThan(rankers.get("degree only").hits().value());
  }

  @Test
  void aDocumentOfTheFutureChangesNothing() {
    Past known = spreading().past();
    Past planted =
        spreading()
            .told("drug1", Predicate.TREATS, "disease7", "2019-01-01")
            .told("drug1", Predicate.TARGETS, "target2", "2019-01-01")
            .told("drug9", Predicate.TREATS, "disease59", "2019-01-01")
            .past();
    List<String> diseases = Trial.of(known, CUT, Scope.NOW).diseases();
    for (String drug : List.of("drug1", "drug2", "drug9")) {
      assertThat(ranker(planted).scores(drug, diseases))
          .isEqualTo(ranker(known).scores(drug, diseases));
    }
    assertThat(backtest(planted).train(CUT).table("x"))
        .isEqualTo(backtest(known).train(CUT).table("x"));
  }

  private static PathRanker ranker(Past past) {
    return new PathRanker(
        new PastEdges(past, CUT), RankingModel.trained(), new PastTexts(List.of()));
  }

  @Test
  void aMomentAfterWhichNothingCameIsToldWithWhatToDo() {
    assertThatThrownBy(
            () -> backtest(spreading().past()).test(Scope.parse("2030"), RankingModel.trained()))
        .hasMessageContaining("first told after 2030-12-31")
        .hasMessageContaining("choose another moment");
  }

  @Test
  void theModelOfTheProgramKnowsEveryKindOfPath() {
    List<String> table = RankingModel.trained().table("x");
    for (Reasoning reasoning : Reasoning.values()) {
      assertThat(table).anyMatch(line -> line.startsWith(reasoning.name() + "\t"));
    }
  }
}
