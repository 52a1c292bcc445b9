package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Hedging;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.picture.ClaimGraph;
import org.theragraph.cli.picture.ClaimLine;
import org.theragraph.cli.picture.Picture;
import org.theragraph.graph.Graph;

/**
 * The picture of a ranking: the weightiest path of each candidate, and in red what speaks against
 * the use.
 */
final class MechanismPicture {
  private MechanismPicture() {}

  /** Without nodes where the answer has no candidate. */
  static Picture of(TransferAnswer answer, Graph graph) {
    Question question = answer.question();
    List<ClaimLine> lines = new ArrayList<>();
    List<ClaimLine> denials = new ArrayList<>();
    Map<String, Integer> ranks = new HashMap<>();
    for (Recommendation each : answer.candidates()) {
      ranks.put(each.concept().id(), each.rank());
      each.links().forEach(link -> lines.add(line(link)));
      if (!each.against().isEmpty()) {
        denials.add(denial(question, each));
      }
    }
    lines.addAll(denials);
    ClaimGraph claims = new ClaimGraph(lines);
    Set<String> hedged =
        new Hedging(graph, question.scope(), question.without()).of(claims.statements());
    return claims.picture(answer.heading(), Set.of(question.concept().id()), ranks, hedged);
  }

  private static ClaimLine denial(Question question, Recommendation each) {
    ConceptRef asked = question.concept();
    Quote quote = each.against().get(0);
    return new ClaimLine(
        question.isForDiseases() ? asked : each.concept(),
        "AGAINST",
        question.isForDiseases() ? each.concept() : asked,
        null,
        quote.probability(),
        true,
        quote.text(),
        quote.document().words());
  }

  private static ClaimLine line(Recommendation.Link link) {
    @Nullable Quote quote = link.quote();
    return new ClaimLine(
        link.from(),
        link.type(),
        link.to(),
        link.statement(),
        link.belief(),
        false,
        quote == null ? null : quote.text(),
        quote == null ? null : quote.document().words());
  }
}
