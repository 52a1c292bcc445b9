package org.theragraph.cli.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.path.Hop;

/**
 * A candidate with its sentences, as it is shown.
 *
 * @param rank from 1
 * @param score orders this answer; no probability
 * @param standing what the texts say of this very use
 * @param knownFor known uses that this is a broader name of
 * @param path the weightiest path in words
 * @param reasons kinds of path and what each adds
 * @param signals points that documents add that name both, by what they are, in words
 * @param terms names of the rarest terms that are named with both
 * @param links the weightiest path's links, each with its best sentence
 * @param missing what no sentence says, though an expert would ask for it
 * @param against sentences that deny the use
 */
record Recommendation(
    int rank,
    ConceptRef concept,
    double score,
    List<String> standing,
    List<String> stages,
    List<String> knownFor,
    String path,
    List<ReasonView> reasons,
    Map<String, Double> signals,
    List<String> terms,
    List<Link> links,
    List<String> missing,
    double factor,
    List<Quote> against) {

  /**
   * A kind of path.
   *
   * @param weight what its paths add to the score before denials are counted
   */
  record ReasonView(String kind, String words, double weight, int paths, String best) {
    static ReasonView of(Part part) {
      Reason reason = part.reason();
      return new ReasonView(
          reason.reasoning().name(),
          reason.reasoning().words(),
          part.points(),
          reason.paths(),
          reason.best().words());
    }
  }

  /**
   * One edge of the weightiest path.
   *
   * @param quote its best sentence; null for a link that a vocabulary gives
   */
  record Link(
      ConceptRef from,
      String type,
      ConceptRef to,
      @Nullable String statement,
      double belief,
      @Nullable Quote quote) {
    static Link of(Hop hop, @Nullable Quote quote) {
      return new Link(
          hop.edge().from(),
          hop.edge().type(),
          hop.edge().to(),
          hop.edge().statement(),
          hop.edge().belief(),
          quote);
    }
  }
}
