package org.theragraph.cli.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.fact.FactTable;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;

/**
 * What the graph knows of one concept.
 *
 * @param factCount statements about it in all, of which {@code facts} are the most believed
 * @param documents that bear on those statements
 * @param limit how many of each kind were asked for at most
 */
record ConceptPage(
    ConceptRef concept,
    List<String> synonyms,
    List<String> xrefs,
    List<ConceptRef> broader,
    List<ConceptRef> narrower,
    long factCount,
    long documents,
    List<Fact> facts,
    int limit,
    boolean hasMore)
    implements Paged {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  private static final int NAMES_SHOWN = 12;

  @Override
  public OptionalLong total() {
    return OptionalLong.of(factCount);
  }

  @Override
  public Object json() {
    return new Json(
        concept,
        synonyms,
        xrefs,
        broader,
        narrower,
        factCount,
        documents,
        facts,
        facts.stream().filter(Fact::contradicted).map(Fact::id).toList());
  }

  /**
   * The shape of the JSON.
   *
   * @param contradictions ids of statements that texts both affirm and deny
   */
  private record Json(
      ConceptRef concept,
      List<String> synonyms,
      List<String> xrefs,
      List<ConceptRef> broader,
      List<ConceptRef> narrower,
      long factCount,
      long documents,
      List<Fact> facts,
      List<String> contradictions) {}

  @Override
  public Sheet sheet() {
    return FactTable.sheet(facts);
  }

  @Override
  public void write(Page page) {
    page.heading(concept.name());
    page.line("%s · %s".formatted(concept.type(), concept.id()));
    list(page, "also called", synonyms);
    list(page, "elsewhere", xrefs);
    list(page, "broader", broader.stream().map(ConceptRef::name).toList());
    list(page, "narrower", narrower.stream().map(ConceptRef::name).toList());
    page.line(
        "%s from %s"
            .formatted(Counted.of(factCount, "statement"), Counted.of(documents, "document")));
    groups().forEach((heading, group) -> write(page, heading, group));
    contradictions(page);
    page.blank();
    if (facts.size() < factCount) {
      page.aside(
          0,
          "At most %d of each kind are shown, the most believed; --limit N shows more."
              .formatted(limit));
    }
    facts.stream()
        .max(Comparator.comparingDouble(Fact::belief).thenComparing(Fact::documents))
        .ifPresent(
            fact -> page.aside(0, "Sentences: theragraph evidence " + FactTable.shortId(fact)));
  }

  private static void list(Page page, String label, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    String more =
        values.size() > NAMES_SHOWN ? " and %d more".formatted(values.size() - NAMES_SHOWN) : "";
    page.line(label + ": " + String.join(", ", values.stream().limit(NAMES_SHOWN).toList()) + more);
  }

  /** By predicate and direction. */
  private Map<String, List<Fact>> groups() {
    Map<String, List<Fact>> groups = new TreeMap<>();
    for (Fact fact : facts) {
      boolean isSubject = fact.subject().equals(concept);
      String heading =
          isSubject
              ? "%s %s …".formatted(concept.name(), fact.predicate())
              : "… %s %s".formatted(fact.predicate(), concept.name());
      groups.computeIfAbsent(heading, h -> new ArrayList<>()).add(fact);
    }
    return groups;
  }

  private void write(Page page, String heading, List<Fact> group) {
    page.blank().heading(heading).table(FactTable.ofNeighbours(concept, group));
  }

  private void contradictions(Page page) {
    List<Fact> contradicted = facts.stream().filter(Fact::contradicted).toList();
    if (contradicted.isEmpty()) {
      return;
    }
    page.blank().heading("Contradictions");
    for (Fact fact : contradicted) {
      page.line(
          page.style()
              .bad(
                  "%s %s %s: %s (%s)"
                      .formatted(
                          fact.subject().name(),
                          fact.predicateWords(),
                          fact.object().name(),
                          fact.votes(),
                          FactTable.shortId(fact))));
    }
  }
}
