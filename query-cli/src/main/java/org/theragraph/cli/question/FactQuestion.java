package org.theragraph.cli.question;

import java.util.List;
import org.theragraph.cli.render.Answer;

/** A question for the statements around one concept. */
abstract class FactQuestion implements TypedQuestion {
  private final Wording wording;
  private final Slot slot;
  private final Claims claims;

  FactQuestion(Wording wording, Slot slot, Claims claims) {
    this.wording = wording;
    this.slot = slot;
    this.claims = claims;
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
  public Answer answer(Asking asking) {
    List<String> of = asking.withNarrower(asking.asked().concept());
    return QuestionAnswer.of(this, asking, sections(new FactRows(asking).of(of, claims)));
  }

  /** Rows in groups; all in one unless a question says otherwise. */
  List<Section> sections(List<QuestionRow> rows) {
    return rows.isEmpty() ? List.of() : List.of(new Section(null, rows));
  }
}
