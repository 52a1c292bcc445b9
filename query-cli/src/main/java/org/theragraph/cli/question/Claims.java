package org.theragraph.cli.question;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fact.Fact;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/**
 * Statements around given concepts.
 *
 * @param given at which end these stand
 * @param predicates of which a statement must have one; empty for any
 * @param other what stands at the other end; null for any type
 * @param sentences condition in Cypher on evidence {@code e}, which a statement must have; the
 *     sentence that is shown is one of it. Null for any
 * @param order which come first
 * @param contradicted only those that some sentences affirm and others deny
 */
record Claims(
    End given,
    List<Predicate> predicates,
    @Nullable ConceptType other,
    @Nullable String sentences,
    Order order,
    boolean contradicted) {

  /** Ends of a statement, in Cypher. */
  enum End {
    SUBJECT("SUBJECT"),
    OBJECT("OBJECT"),
    ANY("SUBJECT|OBJECT");

    private final String edge;

    End(String edge) {
      this.edge = edge;
    }
  }

  /** Which rows come first; the same in the graph and here. */
  enum Order {
    MOST_BELIEVED(
        "s.belief DESC, s.documentCount DESC, s.id",
        Comparator.comparingDouble(Fact::belief).thenComparingLong(Fact::documents).reversed()),
    MOST_DENIED(
        "s.deniedCount DESC, s.belief, s.id",
        Comparator.comparingLong(Fact::negated)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Fact::belief)));

    private final String cypher;

    @SuppressWarnings("ImmutableEnumChecker") // has no state
    private final Comparator<Fact> comparator;

    Order(String cypher, Comparator<Fact> comparator) {
      this.cypher = cypher;
      this.comparator = comparator;
    }

    String cypher() {
      return cypher;
    }

    Comparator<Fact> comparator() {
      return comparator.thenComparing(Fact::id);
    }
  }

  Claims {
    predicates = List.copyOf(predicates);
  }

  /** What such predicates say of subjects. */
  static Claims from(Predicate... predicates) {
    return of(End.SUBJECT, predicates);
  }

  /** What such predicates say of objects. */
  static Claims to(Predicate... predicates) {
    return of(End.OBJECT, predicates);
  }

  /** What is said with such predicates, or with any, of subjects and objects. */
  static Claims around(Predicate... predicates) {
    return of(End.ANY, predicates);
  }

  private static Claims of(End given, Predicate... predicates) {
    return new Claims(given, Arrays.asList(predicates), null, null, Order.MOST_BELIEVED, false);
  }

  /** Only with such a concept at the other end. */
  Claims with(ConceptType type) {
    return new Claims(given, predicates, type, sentences, order, contradicted);
  }

  /** Only where evidence {@code e} fulfils a condition. */
  Claims told(String condition, Order first) {
    return new Claims(given, predicates, other, condition, first, contradicted);
  }

  /** Only those on which texts disagree. */
  Claims disputed() {
    return new Claims(given, predicates, other, sentences, order, true);
  }

  /** Cypher that binds {@code s}, once each, for given {@code $of}. */
  String match() {
    return "MATCH (given:Concept) WHERE given.id IN $of"
        + " MATCH (given)<-[:%s]-(s:Statement)".formatted(given.edge)
        + " WHERE s.hidden IS NULL"
        + (predicates.isEmpty() ? "" : " AND s.predicate IN " + names())
        + " WITH DISTINCT s";
  }

  private String names() {
    return predicates.stream()
        .map(p -> "'" + p.name() + "'")
        .collect(Collectors.toList())
        .toString();
  }

  /** Cypher that binds {@code subject} and {@code object} of {@code s}. */
  String ends() {
    return " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
        + (other == null || given == End.ANY
            ? ""
            : " WHERE %s:%s".formatted(given == End.SUBJECT ? "object" : "subject", other.label()));
  }

  /** Condition on {@code e} that every question can be asked with. */
  String sentenceCondition() {
    return sentences == null ? "true" : "(" + sentences + ")";
  }
}
