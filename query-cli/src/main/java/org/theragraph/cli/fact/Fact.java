package org.theragraph.cli.fact;

import static org.theragraph.cli.session.Rows.count;
import static org.theragraph.cli.session.Rows.fraction;
import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theragraph.cli.concept.ConceptRef;

/**
 * A statement with what its evidence amounts to.
 *
 * @param affirmed sentences that say so
 * @param negated sentences that deny it
 * @param documents independent documents
 * @param stages that the texts tell, alphabetically
 */
public record Fact(
    String id,
    ConceptRef subject,
    String predicate,
    ConceptRef object,
    @Nullable String action,
    @Nullable String direction,
    double belief,
    long affirmed,
    long negated,
    long documents,
    List<String> stages) {

  /** What a query must return for {@link #of}, of s, subject and object. */
  public static final String COLUMNS =
      " RETURN s.id AS id, s.predicate AS predicate, s.belief AS belief,"
          + " s.action AS action, s.direction AS direction, s.documentCount AS documents,"
          + " s.affirmedCount AS affirmed, s.deniedCount AS negated, s.stages AS stages,"
          + ref("subject")
          + ","
          + ref("object");

  /** Cypher for what {@link #predicateWords} gives, of s. */
  public static final String PREDICATE_WORDS =
      "s.predicate + coalesce(' (' + coalesce(s.action, s.direction) + ')', '')";

  private static String ref(String end) {
    return " %1$s.id AS %1$sId, %1$s.name AS %1$sName, head([l IN labels(%1$s) WHERE l <> 'Concept']) AS %1$sType"
        .formatted(end);
  }

  public static Fact of(Record row) {
    return new Fact(
        text(row, "id"),
        concept(row, "subject"),
        text(row, "predicate"),
        concept(row, "object"),
        optionalText(row, "action"),
        optionalText(row, "direction"),
        fraction(row, "belief"),
        count(row, "affirmed"),
        count(row, "negated"),
        count(row, "documents"),
        texts(row, "stages").stream().sorted().toList());
  }

  private static ConceptRef concept(Record row, String end) {
    return new ConceptRef(text(row, end + "Id"), text(row, end + "Type"), text(row, end + "Name"));
  }

  /** Whether texts contradict each other. */
  public boolean contradicted() {
    return affirmed > 0 && negated > 0;
  }

  public @Nullable String qualifier() {
    return action != null ? action : direction;
  }

  /** {@code TARGETS (INHIBITS)}. */
  public String predicateWords() {
    String qualifier = qualifier();
    return qualifier == null ? predicate : predicate + " (" + qualifier + ")";
  }

  /** {@code rituximab TARGETS CD20}. */
  public String words() {
    return "%s %s %s".formatted(subject.name(), predicateWords(), object.name());
  }

  /** {@code 3 for, 1 against}. */
  public String votes() {
    return negated == 0 ? affirmed + "" : affirmed + " for, " + negated + " against";
  }
}
