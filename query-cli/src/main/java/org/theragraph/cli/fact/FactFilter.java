package org.theragraph.cli.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

/**
 * Which statements are wanted; null where anything goes.
 *
 * @param statements ids of statements
 * @param subjects ids of concepts
 * @param objects ids of concepts
 * @param stage that at least one sentence tells
 * @param polarity that at least one sentence (of that stage) has
 * @param only the kind of source that at least one sentence (of that stage and polarity) is from
 * @param minBelief 0..1
 * @param rejected instead of the others, those that curators rejected
 * @param limit at most so many, the most believed
 */
public record FactFilter(
    @Nullable Set<String> statements,
    @Nullable Set<String> subjects,
    @Nullable Predicate predicate,
    @Nullable Set<String> objects,
    @Nullable Stage stage,
    @Nullable Polarity polarity,
    Scope.@Nullable Sources only,
    double minBelief,
    boolean rejected,
    int limit) {

  /** These statements, whatever is said of them. */
  public static FactFilter ofStatements(Set<String> ids) {
    return new FactFilter(
        Set.copyOf(ids), null, null, null, null, null, null, 0, false, Integer.MAX_VALUE);
  }
}
