package org.theragraph.cli.fact;

import java.util.List;
import java.util.Locale;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/** Statements in rows. */
public final class FactTable {
  /** Enough of a hash to be unique in any graph of this size; {@code evidence} takes it. */
  private static final int SHORT_ID = 12;

  private FactTable() {}

  public static String shortId(Fact fact) {
    return fact.id().substring(0, Math.min(SHORT_ID, fact.id().length()));
  }

  /** Full statements, for people. */
  public static Table of(List<Fact> facts) {
    Table table =
        new Table(
            Column.text("subject"),
            Column.of("predicate"),
            Column.text("object"),
            Column.number("belief"),
            Column.text("sentences"),
            Column.number("docs"),
            Column.text("stages"),
            Column.of("statement"));
    for (Fact fact : facts) {
      table.row(
          fact.subject().name(),
          fact.predicateWords(),
          fact.object().name(),
          belief(fact),
          fact.votes(),
          Long.toString(fact.documents()),
          String.join(", ", fact.stages()),
          shortId(fact));
    }
    return table;
  }

  /** What stands at the other end of each statement. */
  public static Table ofNeighbours(ConceptRef concept, List<Fact> facts) {
    Table table =
        new Table(
            Column.text("concept"),
            Column.of("type"),
            Column.of("how"),
            Column.number("belief"),
            Column.text("sentences"),
            Column.number("docs"),
            Column.text("stages"),
            Column.of("statement"));
    for (Fact fact : facts) {
      ConceptRef other = fact.subject().equals(concept) ? fact.object() : fact.subject();
      String qualifier = fact.qualifier();
      table.row(
          other.name(),
          other.type(),
          qualifier == null ? "" : qualifier,
          belief(fact),
          fact.votes(),
          Long.toString(fact.documents()),
          String.join(", ", fact.stages()),
          shortId(fact));
    }
    return table;
  }

  private static String belief(Fact fact) {
    return String.format(Locale.ROOT, "%.2f", fact.belief());
  }

  /** Full statements, for spreadsheets. */
  public static Sheet sheet(List<Fact> facts) {
    Sheet sheet =
        new Sheet(
            "id",
            "subject",
            "subjectName",
            "predicate",
            "qualifier",
            "object",
            "objectName",
            "belief",
            "affirmed",
            "negated",
            "documents",
            "stages");
    for (Fact fact : facts) {
      sheet.row(
          fact.id(),
          fact.subject().id(),
          fact.subject().name(),
          fact.predicate(),
          fact.qualifier(),
          fact.object().id(),
          fact.object().name(),
          fact.belief(),
          fact.affirmed(),
          fact.negated(),
          fact.documents(),
          fact.stages());
    }
    return sheet;
  }
}
