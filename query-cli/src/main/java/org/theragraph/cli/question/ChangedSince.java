package org.theragraph.cli.question;

import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.theragraph.cli.render.Answer;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.GraphSchema;

/** Claims of a concept that were first told since a day, and stages that known ones reached. */
final class ChangedSince implements TypedQuestion {
  private static final Claims ALL = Claims.around();

  private static final String STAGES =
      ALL.match()
          + " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE "
          + GraphSchema.HAS_VOTE
          + " AND coalesce(e.rightStage, e.stage) IS NOT NULL AND %s"
          + " RETURN s.id AS id, coalesce(e.rightStage, e.stage) AS stage,"
          + " min(d.published) AS first ORDER BY id, stage";

  @Override
  public Wording wording() {
    return Wording.of(
        "changed-since",
        "What is new about NAME?",
        "daratumumab --since 2020",
        "NAME SINCE @changed @claim? @literature? @know?",
        "NAME @changed @claim? @literature? @know?",
        "NAME SINCE @claim",
        "NAME SINCE @literature @claim?",
        "NAME SINCE");
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.ANYTHING);
  }

  @Override
  public boolean needsSince() {
    return true;
  }

  private record Told(String statement, String stage, String first) {}

  @Override
  public Answer answer(Asking asking) {
    Since since = Objects.requireNonNull(asking.asked().since());
    List<String> of = asking.withNarrower(asking.asked().concept());
    FactRows rows = new FactRows(asking);
    List<FactRows.Found> all = rows.ever(of, ALL);
    List<FactRows.Found> fresh =
        asking.page(all.stream().filter(found -> since.includes(found.firstTold())).toList());
    List<Section> sections = new ArrayList<>();
    if (!fresh.isEmpty()) {
      sections.add(new Section(since.words(), rows.withSentences(fresh, ALL)));
    }
    Map<String, FactRows.Found> known =
        all.stream()
            .filter(found -> !since.includes(found.firstTold()))
            .collect(Collectors.toMap(found -> found.fact().id(), Function.identity()));
    stages(asking, of, since, known)
        .forEach(
            (stage, found) -> {
              List<FactRows.Found> shown = asking.page(found);
              if (!shown.isEmpty()) {
                sections.add(
                    new Section(
                        stage + " " + since.words(),
                        rows.withSentences(
                            shown, ALL.told(stageIs(stage), Claims.Order.MOST_BELIEVED))));
              }
            });
    return QuestionAnswer.of(this, asking, sections);
  }

  /** Claims that are known for longer, by the stages that are new of them. */
  private static Map<String, List<FactRows.Found>> stages(
      Asking asking, List<String> of, Since since, Map<String, FactRows.Found> known) {
    TreeMap<String, List<FactRows.Found>> stages = new TreeMap<>();
    asking
        .read(
            STAGES.formatted(asking.asked().scope().condition("d")),
            new HashMap<>(Map.of("of", of)),
            row ->
                new Told(
                    text(row, "id"),
                    text(row, "stage"),
                    Objects.requireNonNullElse(optionalText(row, "first"), "")))
        .forEach(
            told -> {
              FactRows.Found found = known.get(told.statement());
              if (found != null && since.includes(told.first()) && isWanted(asking, told)) {
                stages.computeIfAbsent(told.stage(), s -> new ArrayList<>()).add(found);
              }
            });
    return stages;
  }

  private static boolean isWanted(Asking asking, Told told) {
    Stage wanted = asking.asked().demand().stage();
    return wanted == null || wanted.name().equals(told.stage());
  }

  private static String stageIs(String stage) {
    return "coalesce(e.rightStage, e.stage) = '%s'".formatted(Stage.valueOf(stage).name());
  }
}
