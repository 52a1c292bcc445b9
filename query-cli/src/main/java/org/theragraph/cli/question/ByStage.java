package org.theragraph.cli.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.theragraph.corpora.model.Stage;

/** Groups uses by the furthest stage that texts tell. */
final class ByStage {
  /** The most telling first; a positive result tells more than a planned trial. */
  private static final List<Stage> FURTHEST =
      List.of(
          Stage.APPROVED,
          Stage.POSITIVE,
          Stage.NEGATIVE,
          Stage.STOPPED,
          Stage.ONGOING,
          Stage.PLANNED,
          Stage.PRECLINICAL);

  private static final String UNTOLD = "no stage told";

  private ByStage() {}

  static List<Section> sections(List<QuestionRow> rows) {
    TreeMap<Integer, List<QuestionRow>> groups = new TreeMap<>();
    for (QuestionRow row : rows) {
      groups.computeIfAbsent(place(row.fact().stages()), stage -> new ArrayList<>()).add(row);
    }
    return groups.entrySet().stream()
        .map(group -> new Section(heading(group.getKey()), group.getValue()))
        .toList();
  }

  private static int place(List<String> stages) {
    return stages.stream()
        .map(stage -> FURTHEST.indexOf(Stage.valueOf(stage)))
        .min(Comparator.naturalOrder())
        .orElse(FURTHEST.size());
  }

  private static String heading(int place) {
    return place == FURTHEST.size() ? UNTOLD : FURTHEST.get(place).name();
  }
}
