package org.theragraph.cli.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.render.Answer;
import org.theragraph.corpora.model.Predicate;

/** Targets, cells and autoantibodies that play a part in both of two diseases. */
final class SharedMechanism implements TypedQuestion {
  private static final int ALL = 5_000;

  private static final Claims PARTS = Claims.to(Predicate.IMPLICATED_IN, Predicate.FOUND_IN);

  @Override
  public Wording wording() {
    return Wording.of(
        "shared-mechanism",
        "Which targets, cells and autoantibodies do DISEASE and DISEASE share?",
        "\"systemic lupus erythematosus\" \"rheumatoid arthritis\"",
        "DISEASE @share DISEASE @mechanism? @target? @cell? @autoantibody? @involve? @disease? @link?");
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.DISEASE, Slot.DISEASE);
  }

  /** What joins one thing to both diseases, the more believed of each. */
  private record Shared(FactRows.Found first, FactRows.Found second) {
    double belief() {
      return Math.min(first.fact().belief(), second.fact().belief());
    }
  }

  @Override
  public Answer answer(Asking asking) {
    FactRows rows = new FactRows(asking);
    Map<String, FactRows.Found> first = parts(asking, rows, 0);
    Map<String, FactRows.Found> second = parts(asking, rows, 1);
    List<Shared> shared = new ArrayList<>();
    first.forEach(
        (id, found) -> {
          FactRows.Found other = second.get(id);
          if (other != null && !other.fact().id().equals(found.fact().id())) {
            shared.add(new Shared(found, other));
          }
        });
    List<Shared> most =
        asking.page(
            shared.stream()
                .sorted(
                    Comparator.comparingDouble(Shared::belief)
                        .reversed()
                        .thenComparing(s -> s.first().fact().id()))
                .toList());
    return QuestionAnswer.of(this, asking, sections(rows, most));
  }

  private static Map<String, FactRows.Found> parts(Asking asking, FactRows rows, int disease) {
    List<String> of = asking.withNarrower(asking.asked().concepts().get(disease));
    Map<String, FactRows.Found> parts = new LinkedHashMap<>();
    for (FactRows.Found found : rows.found(of, PARTS, ALL)) {
      parts.putIfAbsent(found.fact().subject().id(), found); // the most believed come first
    }
    return parts;
  }

  private static List<Section> sections(FactRows rows, List<Shared> shared) {
    List<FactRows.Found> all =
        shared.stream().flatMap(s -> List.of(s.first(), s.second()).stream()).toList();
    List<QuestionRow> told = rows.withSentences(all, PARTS);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < told.size(); i += 2) {
      Fact fact = told.get(i).fact();
      sections.add(new Section(fact.subject().words(), told.subList(i, i + 2)));
    }
    return sections;
  }
}
