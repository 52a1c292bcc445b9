package org.theragraph.cli.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.path.Step;
import org.theragraph.corpora.model.ConceptType;

/**
 * Which candidates are wanted.
 *
 * @param ofClass a broader concept; null for any
 * @param withAutoantibody diseases alone in which some autoantibody is found
 * @param known uses too that the texts already report
 */
public record Among(@Nullable ConceptRef ofClass, boolean withAutoantibody, boolean known) {
  /** Any that is not known. */
  public static final Among ALL = new Among(null, false, false);

  private static final Step AUTOANTIBODIES = Step.against("FOUND_IN");

  /**
   * As a person says it.
   *
   * @param name of the class; null for any
   * @throws org.theragraph.cli.session.CliException if the class is unknown
   */
  public static Among of(
      ConceptResolver resolver, @Nullable String name, boolean withAutoantibody, boolean known) {
    return new Among(
        name == null ? null : resolver.resolve(name, Set.of(ConceptType.DISEASE, ConceptType.DRUG)),
        withAutoantibody,
        known);
  }

  /** Those that are wanted, without a look at whether they are known. */
  List<Candidate> of(List<Candidate> candidates, ConceptLookup concepts, EdgeSource edges) {
    Set<String> ids = new HashSet<>();
    candidates.forEach(candidate -> ids.add(candidate.concept().id()));
    if (ofClass != null) {
      ids.retainAll(concepts.withNarrower(ofClass.id()));
    }
    if (withAutoantibody && !ids.isEmpty()) {
      ids.retainAll(
          edges.hops(ids, AUTOANTIBODIES).stream()
              .map(hop -> hop.edge().to().id())
              .collect(Collectors.toSet()));
    }
    return candidates.stream().filter(each -> ids.contains(each.concept().id())).toList();
  }

  /** {@code among autoimmune disease, with an autoantibody, known uses too}; empty for any. */
  public String words() {
    return Stream.of(
            ofClass == null ? "" : "among " + ofClass.name(),
            withAutoantibody ? "with an autoantibody" : "",
            known ? "known uses too" : "")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Options of a command that say the same. */
  public List<String> options() {
    return Stream.of(
            ofClass == null ? "" : "--among \"" + ofClass.name() + '"',
            withAutoantibody ? "--with-autoantibody" : "",
            known ? "--known" : "")
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
