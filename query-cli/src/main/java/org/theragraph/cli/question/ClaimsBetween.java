package org.theragraph.cli.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.render.Answer;

/** What is said of two names: whether one binds, treats or causes the other, and who denies it. */
final class ClaimsBetween implements TypedQuestion {
  private static final int ALL = 5_000;
  private static final Claims ANY = Claims.around();

  @Override
  public Wording wording() {
    return Wording.of(
        "between",
        "What do texts say of NAME and NAME?",
        "daratumumab CD38",
        "NAME NAME @bind @target? @literature?",
        "NAME NAME @treat @use? @disease? @patient? @could? @literature? @trial?",
        "NAME NAME @help @use? @disease? @patient? @could? @literature? @trial?",
        "NAME NAME @use @treat? @disease? @patient? @could? @literature? @trial?",
        "NAME NAME @trial @use? @treat? @disease? @patient? @literature?",
        "NAME NAME @approved @use? @treat? @disease?",
        "NAME NAME @cause @adverse? @patient? @could?",
        "NAME NAME @express @found? @cell? @positive?",
        "NAME NAME @deplete @cell? @could?",
        "NAME NAME @involve @disease? @could?",
        "NAME NAME @produce @cell?",
        "NAME NAME @literature @link? @say? @claim?",
        "NAME NAME @link @literature? @say? @claim?",
        "NAME NAME @say @literature? @claim?");
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.ANYTHING, Slot.ANYTHING);
  }

  @Override
  public Answer answer(Asking asking) {
    Asked asked = asking.asked();
    List<String> first = asking.withNarrower(asked.concepts().get(0));
    Set<String> second = new HashSet<>(asking.withNarrower(asked.concepts().get(1)));
    FactRows rows = new FactRows(asking);
    List<FactRows.Found> found =
        asking.page(
            rows.found(first, ANY, ALL).stream()
                .filter(each -> isBetween(each.fact(), first, second))
                .toList());
    return QuestionAnswer.of(
        this,
        asking,
        found.isEmpty() ? List.of() : List.of(new Section(null, rows.withSentences(found, ANY))));
  }

  private static boolean isBetween(Fact fact, List<String> first, Set<String> second) {
    return first.contains(fact.subject().id()) && second.contains(fact.object().id())
        || first.contains(fact.object().id()) && second.contains(fact.subject().id());
  }
}
