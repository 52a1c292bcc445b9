package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.path.Hop;
import org.theragraph.cli.render.Answer;
import org.theragraph.graph.Graph;

/** Answers the question: ranks, keeps the first, and fetches the sentences of those alone. */
public final class Recommender {
  /** What the JSON of an answer is. */
  public static final Class<?> SHAPE = TransferAnswer.SHAPE;

  private static final int DENIALS_SHOWN = 2;

  private static final String MISSING =
      "no sentence joins a target, cell or autoantibody of the drug to the disease";

  private final Graph graph;

  public Recommender(Graph graph) {
    this.graph = graph;
  }

  /** The first candidates for a drug or a disease, without the known uses. */
  public Answer answer(ConceptRef concept, int limit) {
    return answer(new Question(concept, limit));
  }

  /** The answer to a whole question. */
  public Answer answer(Question question) {
    Knowledge knowledge = knowledge(question);
    List<Candidate> all = new Transfer(graph, knowledge).candidates(question);
    List<Candidate> wanted = wanted(all, question);
    List<Candidate> shown =
        wanted.stream().skip(question.offset()).limit(question.limit()).toList();
    long known = all.stream().filter(Candidate::isKnown).count();
    return new TransferAnswer(
        question,
        wanted.size(),
        known,
        recommendations(shown, question, knowledge),
        question.without().isEmpty() ? List.of() : shifts(wanted, question));
  }

  private static List<Candidate> wanted(List<Candidate> all, Question question) {
    return all.stream()
        .filter(c -> question.known() || !c.isKnown())
        .filter(c -> question.demand().isMetBy(c.leastBelief(), c.stageNames()))
        .toList();
  }

  /**
   * What the question may know.
   *
   * @throws org.theragraph.cli.session.CliException if no document counts
   */
  private Knowledge knowledge(Question question) {
    return question.scope().isWhole() && question.without().isEmpty()
        ? new GraphKnowledge(graph)
        : new PastKnowledge(
            Past.of(graph).requireAny(question.scope()).without(question.without()),
            PastMentions.of(graph).without(question.without()),
            question.scope());
  }

  /** How the first candidates with everything stand without some of it, and the other way round. */
  private List<Shift> shifts(List<Candidate> without, Question question) {
    Knowledge whole = new PastKnowledge(Past.of(graph), PastMentions.of(graph), question.scope());
    List<Candidate> with = wanted(new Transfer(graph, whole).candidates(question), question);
    Map<ConceptRef, Integer> before = ranks(with);
    Map<ConceptRef, Integer> after = ranks(without);
    List<Shift> shifts = new ArrayList<>();
    Stream.concat(with.stream().limit(question.limit()), without.stream().limit(question.limit()))
        .map(Candidate::concept)
        .distinct()
        .forEach(
            concept -> shifts.add(new Shift(concept, before.get(concept), after.get(concept))));
    return shifts;
  }

  private static Map<ConceptRef, Integer> ranks(List<Candidate> candidates) {
    Map<ConceptRef, Integer> ranks = new HashMap<>();
    candidates.forEach(candidate -> ranks.put(candidate.concept(), ranks.size() + 1));
    return ranks;
  }

  private List<Recommendation> recommendations(
      List<Candidate> candidates, Question question, Knowledge knowledge) {
    Quotes quotes = new Quotes(graph);
    Map<String, Quote> best = best(quotes, candidates, question);
    Map<String, Quote> denials =
        quotes.byId(candidates.stream().flatMap(c -> shownDenials(c).stream()).toList());
    Map<String, List<String>> terms =
        knowledge.sharedTerms(
            question.concept().id(),
            candidates.stream().map(c -> c.concept().id()).collect(Collectors.toSet()));
    List<Recommendation> recommendations = new ArrayList<>();
    for (Candidate candidate : candidates) {
      recommendations.add(
          recommendation(
              question.offset() + recommendations.size() + 1,
              candidate,
              terms.getOrDefault(candidate.concept().id(), List.of()),
              best,
              denials));
    }
    return recommendations;
  }

  /** Of documents that count alone; the paths run over claims that were believed then. */
  private static Map<String, Quote> best(
      Quotes quotes, List<Candidate> candidates, Question question) {
    Map<String, Boolean> affirming = new HashMap<>();
    statements(candidates).forEach(id -> affirming.put(id, true));
    return quotes.best(
        affirming,
        question.scope().condition("d") + " AND NOT d.id IN $without",
        question.scope().parameters(Map.of("without", List.copyOf(question.without()))));
  }

  private static Set<String> statements(List<Candidate> candidates) {
    Set<String> ids = new HashSet<>();
    for (Candidate candidate : candidates) {
      for (Hop hop : candidate.main().best().hops()) {
        String statement = hop.edge().statement();
        if (statement != null) {
          ids.add(statement);
        }
      }
    }
    return ids;
  }

  private static List<String> shownDenials(Candidate candidate) {
    return candidate.denials().stream().limit(DENIALS_SHOWN).toList();
  }

  private static Recommendation recommendation(
      int rank,
      Candidate candidate,
      List<String> terms,
      Map<String, Quote> best,
      Map<String, Quote> denials) {
    return new Recommendation(
        rank,
        candidate.concept(),
        candidate.score(),
        candidate.told().stream().map(Standing::words).toList(),
        candidate.stageNames(),
        candidate.knownFor(),
        candidate.main().best().words(),
        candidate.mainFirst().stream().map(Recommendation.ReasonView::of).toList(),
        words(candidate.signals()),
        terms,
        candidate.main().best().hops().stream().map(hop -> link(hop, best)).toList(),
        candidate.hasMechanism() ? List.of() : List.of(MISSING),
        candidate.factor(),
        shownDenials(candidate).stream().map(denials::get).filter(Objects::nonNull).toList());
  }

  private static Map<String, Double> words(Map<Signal, Double> signals) {
    Map<String, Double> words = new LinkedHashMap<>();
    signals.forEach((signal, points) -> words.put(signal.words(), points));
    return words;
  }

  private static Recommendation.Link link(Hop hop, Map<String, Quote> best) {
    String statement = hop.edge().statement();
    return Recommendation.Link.of(hop, statement == null ? null : best.get(statement));
  }
}
