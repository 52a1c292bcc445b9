package org.theragraph.cli.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.graph.Graph;

/** The claim that a curator reads in a sentence: what was extracted, with some parts replaced. */
public final class RightClaim {
  private static final String EXTRACTED =
      "MATCH (e:Evidence {id: $id}) MATCH (s:Statement {id: e.statement})"
          + " RETURN s.subject AS subject, s.predicate AS predicate, s.object AS object,"
          + " s.action AS action, s.direction AS direction";

  private final Graph graph;
  private final @Nullable String subject;
  private final @Nullable Predicate predicate;
  private final @Nullable String object;

  /**
   * Parts to replace; null leaves one as it was read.
   *
   * @param subject name or id of a concept in the graph
   * @param object the same
   */
  public RightClaim(
      Graph graph,
      @Nullable String subject,
      @Nullable Predicate predicate,
      @Nullable String object) {
    this.graph = graph;
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
  }

  /**
   * The claim in a sentence; null if it is the one that was read.
   *
   * @throws CliException if the predicate does not stand between such concepts
   */
  public @Nullable Claim of(Target sentence) {
    Claim read = extracted(sentence);
    Predicate right = predicate == null ? read.predicate() : predicate;
    Claim claim =
        new Claim(
            end(subject, read.subject(), right.subjects(), right, "subject"),
            right,
            end(object, read.object(), right.objects(), right, "object"),
            right == read.predicate() ? read.qualifiers() : Qualifiers.NONE);
    return claim.equals(read) ? null : claim;
  }

  private Claim extracted(Target sentence) {
    return graph
        .read(
            EXTRACTED,
            Map.of("id", String.valueOf(sentence.evidence())),
            row -> {
              Map<String, String> qualifiers = new HashMap<>();
              for (String name : Set.of("action", "direction")) {
                if (!row.get(name).isNull()) {
                  qualifiers.put(name, row.get(name).asString());
                }
              }
              return new Claim(
                  Curie.parse(row.get("subject").asString()),
                  Predicate.valueOf(row.get("predicate").asString()),
                  Curie.parse(row.get("object").asString()),
                  new Qualifiers(qualifiers));
            })
        .get(0);
  }

  private Curie end(
      @Nullable String given, Curie read, Set<ConceptType> types, Predicate right, String role) {
    ConceptResolver resolver = new ConceptResolver(graph);
    if (given != null) {
      return Curie.parse(resolver.resolve(given, types).id());
    }
    ConceptRef concept = resolver.resolve(read.toString());
    if (types.stream().noneMatch(type -> type.label().equals(concept.type()))) {
      throw CliException.usage(
          "%s is no %s of %s; give --%s too"
              .formatted(concept.words(), role, right, role.toLowerCase(Locale.ROOT)));
    }
    return read;
  }
}
