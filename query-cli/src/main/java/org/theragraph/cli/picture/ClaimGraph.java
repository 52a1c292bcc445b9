package org.theragraph.cli.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;

/** Makes a layered picture of claims; each concept and each link is drawn once. */
public final class ClaimGraph {
  private final Map<String, ConceptRef> concepts = new LinkedHashMap<>();
  private final Map<String, ClaimLine> lines = new LinkedHashMap<>();

  /**
   * Claims.
   *
   * @param lines of claims with the same ends and type the first is drawn
   */
  public ClaimGraph(Collection<ClaimLine> lines) {
    for (ClaimLine line : lines) {
      concepts.putIfAbsent(line.from().id(), line.from());
      concepts.putIfAbsent(line.to().id(), line.to());
      this.lines.putIfAbsent(line.key(), line);
    }
  }

  /** Ids of the statements that are drawn. */
  public List<String> statements() {
    return lines.values().stream()
        .flatMap(line -> java.util.stream.Stream.ofNullable(line.statement()))
        .toList();
  }

  /**
   * The picture.
   *
   * @param asked ids of the concepts that the question is about
   * @param ranks by id, of what the question looks for; 0 where it has no rank
   * @param hedged ids of statements that are only said to be possible
   */
  public Picture picture(
      String title, Set<String> asked, Map<String, Integer> ranks, Set<String> hedged) {
    Layers layers = new Layers(concepts.values(), lines.values());
    return new Picture(
        title,
        layers.headings(),
        concepts.values().stream().map(each -> node(each, layers, asked, ranks)).toList(),
        lines.values().stream().map(line -> edge(line, hedged)).toList());
  }

  private static Picture.Node node(
      ConceptRef concept, Layers layers, Set<String> asked, Map<String, Integer> ranks) {
    Integer rank = ranks.get(concept.id());
    Picture.Role role =
        asked.contains(concept.id())
            ? Picture.Role.ASKED
            : rank == null ? Picture.Role.BETWEEN : Picture.Role.FOUND;
    return new Picture.Node(
        concept.id(),
        concept.name(),
        layers.of(concept),
        role,
        rank == null || rank == 0 ? null : rank);
  }

  private static Picture.Edge edge(ClaimLine line, Set<String> hedged) {
    return new Picture.Edge(
        line.from().id(),
        line.to().id(),
        line.type(),
        line.belief(),
        line.statement() != null && hedged.contains(line.statement()),
        line.denied(),
        line.sentence(),
        line.source());
  }
}
