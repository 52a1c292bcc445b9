package org.theragraph.cli.question;

import java.util.List;
import java.util.Set;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.transfer.Question;
import org.theragraph.cli.transfer.Recommender;

/** A question that the ranking of candidates answers. */
abstract class RankedQuestion implements TypedQuestion {
  private final Wording wording;
  private final Slot slot;

  RankedQuestion(Wording wording, Slot slot) {
    this.wording = wording;
    this.slot = slot;
  }

  @Override
  public final Wording wording() {
    return wording;
  }

  @Override
  public final List<Slot> slots() {
    return List.of(slot);
  }

  @Override
  public final boolean takesAmong() {
    return true;
  }

  @Override
  public final boolean takesSince() {
    return false;
  }

  @Override
  public final Class<?> shape() {
    return Recommender.SHAPE;
  }

  @Override
  public final Answer answer(Asking asking) {
    Asked asked = asking.asked();
    return new Recommender(asking.graph())
        .answer(
            new Question(
                asked.concept(),
                asked.offset(),
                asked.limit(),
                asked.among(),
                asked.scope(),
                asked.demand(),
                Set.of()));
  }
}
