package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.picture.Picture;
import org.theragraph.graph.Graph;

/**
 * The picture of a ranking: the weightiest path of each candidate, and in red what speaks against
 * the use.
 */
final class MechanismPicture {
  private final TransferAnswer answer;
  private final Map<String, ConceptRef> concepts = new LinkedHashMap<>();
  private final Map<String, Recommendation.Link> links = new LinkedHashMap<>();
  private final List<Picture.Edge> denials = new ArrayList<>();
  private final Map<String, Integer> ranks = new HashMap<>();

  private MechanismPicture(TransferAnswer answer) {
    this.answer = answer;
    for (Recommendation each : answer.candidates()) {
      ranks.put(each.concept().id(), each.rank());
      each.links().forEach(this::add);
      if (!each.against().isEmpty()) {
        denials.add(denial(each));
      }
    }
  }

  /** Without nodes where the answer has no candidate. */
  static Picture of(TransferAnswer answer, Graph graph) {
    return new MechanismPicture(answer).picture(new Hedging(graph, answer.question()));
  }

  private void add(Recommendation.Link link) {
    concepts.putIfAbsent(link.from().id(), link.from());
    concepts.putIfAbsent(link.to().id(), link.to());
    links.putIfAbsent(link.from().id() + " " + link.type() + " " + link.to().id(), link);
  }

  private Picture.Edge denial(Recommendation each) {
    ConceptRef asked = answer.question().concept();
    boolean ofDrug = answer.question().isOfDrug();
    ConceptRef drug = ofDrug ? asked : each.concept();
    ConceptRef disease = ofDrug ? each.concept() : asked;
    concepts.putIfAbsent(drug.id(), drug);
    concepts.putIfAbsent(disease.id(), disease);
    Quote quote = each.against().get(0);
    return new Picture.Edge(
        drug.id(),
        disease.id(),
        "AGAINST",
        quote.probability(),
        false,
        true,
        quote.text(),
        quote.document().words());
  }

  private Picture picture(Hedging hedging) {
    Set<String> hedged = hedging.of(links.values());
    List<Picture.Edge> edges = new ArrayList<>();
    links.values().forEach(link -> edges.add(edge(link, hedged)));
    edges.addAll(denials);
    Layers layers = new Layers(concepts.values(), links.values());
    List<Picture.Node> nodes =
        concepts.values().stream()
            .map(
                each ->
                    new Picture.Node(
                        each.id(), each.name(), layers.of(each), role(each), ranks.get(each.id())))
            .toList();
    return new Picture(answer.heading(), layers.headings(), nodes, edges);
  }

  private static Picture.Edge edge(Recommendation.Link link, Set<String> hedged) {
    @Nullable Quote quote = link.quote();
    String statement = link.statement();
    return new Picture.Edge(
        link.from().id(),
        link.to().id(),
        link.type(),
        link.belief(),
        statement != null && hedged.contains(statement),
        false,
        quote == null ? null : quote.text(),
        quote == null ? null : quote.document().words());
  }

  private Picture.Role role(ConceptRef concept) {
    if (concept.id().equals(answer.question().concept().id())) {
      return Picture.Role.ASKED;
    }
    return ranks.containsKey(concept.id()) ? Picture.Role.FOUND : Picture.Role.BETWEEN;
  }
}
