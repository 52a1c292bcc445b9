package org.theragraph.cli.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.corpora.model.Decision;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Undone;

/**
 * Decisions in rows.
 *
 * @param found how many there are in all
 */
public record DecisionsAnswer(List<DecisionRow> decisions, long found, boolean hasMore)
    implements Paged {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  private static final int SHORT_ID = 12;

  /** All of them. */
  static DecisionsAnswer whole(List<DecisionRow> rows) {
    return new DecisionsAnswer(rows, rows.size(), false);
  }

  /**
   * A part of what one curator decided, the latest first.
   *
   * @param known all decisions, the oldest first
   */
  public static DecisionsAnswer of(
      Graph graph, List<Decision> known, String curator, int offset, int limit) {
    Set<String> orphaned =
        new DecisionSearch(graph).orphaned().stream().map(Decision::id).collect(Collectors.toSet());
    Set<String> undone = Undone.among(known);
    List<Decision> own =
        new ArrayList<>(known.stream().filter(one -> one.curator().equals(curator)).toList());
    Collections.reverse(own);
    return new DecisionsAnswer(
        own.stream()
            .skip(offset)
            .limit(limit)
            .map(
                one -> new DecisionRow(one, orphaned.contains(one.id()), undone.contains(one.id())))
            .toList(),
        own.size(),
        own.size() > offset + limit);
  }

  @Override
  public Object json() {
    return new Json(decisions);
  }

  /** The shape of the JSON. */
  private record Json(List<DecisionRow> decisions) {}

  @Override
  public OptionalLong total() {
    return OptionalLong.of(found);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "id",
            "time",
            "curator",
            "kind",
            "claim",
            "sentence",
            "polarity",
            "certainty",
            "stage",
            "right",
            "comment",
            "undoes",
            "statement",
            "evidence",
            "orphaned",
            "undone");
    for (DecisionRow row : decisions) {
      sheet.row(
          row.id(),
          row.time(),
          row.curator(),
          row.kind(),
          row.claim(),
          row.sentence(),
          row.polarity(),
          row.certainty(),
          row.stage(),
          row.right(),
          row.comment(),
          row.undoes(),
          row.statement(),
          row.evidence(),
          row.orphaned(),
          row.undone());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (decisions.isEmpty()) {
      page.line("No decision fits. Make one with: theragraph review accept ID");
      return;
    }
    Table table =
        new Table(
            Column.of("decision"),
            Column.of("when"),
            Column.text("who"),
            Column.text("what"),
            Column.text("claim"),
            Column.text("sentence"));
    for (DecisionRow row : decisions) {
      table.row(
          row.id().substring(0, SHORT_ID),
          row.time().substring(0, "2026-01-31".length()),
          row.curator(),
          what(row),
          row.claim(),
          Objects.requireNonNullElse(row.sentence(), ""));
    }
    page.table(table);
  }

  private static String what(DecisionRow row) {
    String undone = row.undoes() == null ? null : row.undoes().substring(0, SHORT_ID);
    return Stream.of(
            row.kind(),
            undone,
            row.polarity(),
            row.certainty(),
            row.stage(),
            row.right(),
            row.comment() == null ? null : "“" + row.comment() + "”",
            row.orphaned() ? "(orphaned)" : null,
            row.undone() ? "(taken back)" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
