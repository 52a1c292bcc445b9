package org.theragraph.cli.concept;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;

/** Concepts whose names are like a text. */
public record FindAnswer(String text, List<ConceptHit> hits, boolean hasMore) implements Paged {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  private static final int SYNONYMS_SHOWN = 4;

  /** Asks for at most so many, typing errors forgiven. */
  public static FindAnswer of(Graph graph, String text, int limit) {
    return of(graph, text, EnumSet.allOf(ConceptType.class), 0, limit);
  }

  /** The same, of these types, and without so many of the first. */
  public static FindAnswer of(
      Graph graph, String text, Set<ConceptType> types, int offset, int limit) {
    List<ConceptHit> hits = new ConceptLookup(graph).similar(text, types, offset + limit + 1);
    return new FindAnswer(
        text, hits.stream().skip(offset).limit(limit).toList(), hits.size() > offset + limit);
  }

  @Override
  public Object json() {
    return new Json(
        hits.stream()
            .map(
                h ->
                    new Found(
                        h.concept().id(),
                        h.concept().type(),
                        h.concept().name(),
                        h.synonyms(),
                        h.evidence()))
            .toList());
  }

  /** The shape of the JSON. */
  private record Json(List<Found> concepts) {}

  private record Found(String id, String type, String name, List<String> synonyms, long evidence) {}

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("id", "type", "name", "synonyms", "evidence");
    for (ConceptHit hit : hits) {
      ConceptRef concept = hit.concept();
      sheet.row(concept.id(), concept.type(), concept.name(), hit.synonyms(), hit.evidence());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (hits.isEmpty()) {
      page.line("Nothing in the graph is called nearly '%s'.".formatted(text));
      return;
    }
    Table table =
        new Table(
            Column.text("name"),
            Column.of("type"),
            Column.of("id"),
            Column.number("sentences"),
            Column.text("also called"));
    for (ConceptHit hit : hits) {
      table.row(
          hit.concept().name(),
          hit.concept().type(),
          hit.concept().id(),
          Long.toString(hit.evidence()),
          String.join(", ", hit.synonyms().stream().limit(SYNONYMS_SHOWN).toList()));
    }
    page.table(table);
  }
}
